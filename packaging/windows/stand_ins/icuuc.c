/* Stands in for the icuuc.dll of Windows 10, which Wine lacks and Qt is linked to. For tests under Wine only.

   It knows no encoding at all: each of Qt's questions is answered with "there is none", and Qt then uses
   those of its own (UTF-8, UTF-16, UTF-32, Latin-1), which are all that b24desk asks for. */

#define EXPORTED __declspec(dllexport)

enum { NO_FILE = 4 };

static void refuse(int *error)
{
    if (error && *error <= 0)
        *error = NO_FILE;
}

EXPORTED void *ucnv_open(const char *name, int *error) { refuse(error); return 0; }
EXPORTED void ucnv_close(void *converter) {}
EXPORTED void ucnv_reset(void *converter) {}
EXPORTED int ucnv_countAvailable(void) { return 0; }
EXPORTED const char *ucnv_getAvailableName(int index) { return 0; }
EXPORTED const char *ucnv_getName(void *converter, int *error) { refuse(error); return 0; }
EXPORTED signed char ucnv_getMaxCharSize(void *converter) { return 1; }
EXPORTED int ucnv_fromUCountPending(void *converter, int *error) { refuse(error); return 0; }
EXPORTED int ucnv_toUCountPending(void *converter, int *error) { refuse(error); return 0; }

EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, int *error)
{
    refuse(error);
    return 0;
}

EXPORTED void ucnv_fromUnicode(void *converter, char **to, const char *to_end, const void **from,
                               const void *from_end, int *offsets, signed char flush, int *error)
{
    refuse(error);
}

EXPORTED void ucnv_toUnicode(void *converter, void **to, const void *to_end, const char **from,
                             const char *from_end, int *offsets, signed char flush, int *error)
{
    refuse(error);
}

static void nothing(void **action, void **context)
{
    if (action)
        *action = 0;
    if (context)
        *context = 0;
}

EXPORTED void ucnv_getFromUCallBack(void *converter, void **action, void **context) { nothing(action, context); }
EXPORTED void ucnv_getToUCallBack(void *converter, void **action, void **context) { nothing(action, context); }

EXPORTED void ucnv_setFromUCallBack(void *converter, void *action, void *context, void **old_action,
                                    void **old_context, int *error)
{
    refuse(error);
}

EXPORTED void ucnv_setToUCallBack(void *converter, void *action, void *context, void **old_action,
                                  void **old_context, int *error)
{
    refuse(error);
}

EXPORTED void ucnv_cbFromUWriteUChars(void *call, void **from, void *end, int offset, int *error) { refuse(error); }
EXPORTED void ucnv_cbToUWriteUChars(void *call, void *from, int length, int offset, int *error) { refuse(error); }
EXPORTED void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
EXPORTED void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
