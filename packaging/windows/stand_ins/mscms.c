/* Stands in for Windows' colour management, which ends the process in Wine when Qt asks a screen for its
   profile. For tests under Wine only. "This screen has no profile" is an answer Windows may give, too. */

#define EXPORTED __declspec(dllexport)

EXPORTED void *OpenColorProfileW(void *profile, unsigned access, unsigned share, unsigned mode) { return 0; }
EXPORTED void *WcsCreateIccProfile(void *profile, unsigned options) { return 0; }
EXPORTED int CloseColorProfile(void *profile) { return 1; }

EXPORTED int GetColorProfileFromHandle(void *profile, unsigned char *bytes, unsigned *size)
{
    if (size)
        *size = 0;
    return 0;
}
