/* Stands in for a library of Windows 10 that Wine 8 lacks and libraries written in Rust ask for random
   bytes. For tests under Wine only. The bytes come from Wine's own generator. */

#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID bytes, ULONG size);

__declspec(dllexport) BOOL ProcessPrng(PBYTE bytes, SIZE_T size)
{
    return SystemFunction036(bytes, (ULONG)size);
}
