; Installs b24desk for the person at this computer: no administrator, nothing outside their own folders.
;
;   makensis -DTARGET=x86-unicode -DFILES=folder/* -DVERSION=1.2.3 -DICON=b24desk.ico -DOUT=setup.exe b24desk.nsi
;
; setup.exe /S [/D=C:\folder]     uninstall.exe /S [/ERASE]     both without a question

Target ${TARGET}
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10

!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "MUI2.nsh"
!include "WordFunc.nsh"

!define NAME "b24desk"
!define CLASS "b24desk.application"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
; A file beside the program tells its folder from any other that somebody may have chosen.
!define MARK "b24desk.installed"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1033 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "FileDescription" "b24desk setup"
VIAddVersionKey /LANG=1033 "CompanyName" "b24desk contributors"
VIAddVersionKey /LANG=1033 "LegalCopyright" "b24desk contributors, Apache-2.0"
VIAddVersionKey /LANG=2052 "ProductName" "${NAME}"
VIAddVersionKey /LANG=2052 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=2052 "FileDescription" "b24desk 安装程序"
VIAddVersionKey /LANG=2052 "CompanyName" "b24desk 贡献者"
VIAddVersionKey /LANG=2052 "LegalCopyright" "b24desk 贡献者，Apache-2.0 许可"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${NAME}.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES
; Windows' own language is taken; the first where that is neither.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString FILE_TYPE ${LANG_SIMPCHINESE} "B24 许可申请"
LangString FILE_TYPE ${LANG_ENGLISH} "B24 licence application"
LangString RUNNING ${LANG_SIMPCHINESE} "b24desk 正在运行。关闭后重试。"
LangString RUNNING ${LANG_ENGLISH} "b24desk is running. Close it and try again."
LangString TAKEN ${LANG_SIMPCHINESE} "此文件夹不为空，且其中没有 b24desk。选择其他文件夹。"
LangString TAKEN ${LANG_ENGLISH} "This folder is not empty and does not hold b24desk. Choose another one."
LangString PROGRAM ${LANG_SIMPCHINESE} "程序"
LangString PROGRAM ${LANG_ENGLISH} "Program"
LangString ERASE ${LANG_SIMPCHINESE} "设置、历史与备份（申请文件保留）"
LangString ERASE ${LANG_ENGLISH} "Settings, history and backups (applications stay)"

; What a program is running from cannot be opened for writing.
!macro REFUSE_RUNNING UN
Function ${UN}refuse_running
  ${If} ${FileExists} "$INSTDIR\${NAME}.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\${NAME}.exe" a
    ${If} ${Errors}
      MessageBox MB_ICONEXCLAMATION|MB_OK "$(RUNNING)" /SD IDOK
      SetErrorLevel 3
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro REFUSE_RUNNING ""
!insertmacro REFUSE_RUNNING "un."

; Takes away what an installation put there, and only in a folder that carries its mark.
!macro REMOVE_PROGRAM
  ${If} ${FileExists} "$INSTDIR\${MARK}"
    RMDir /r "$INSTDIR\_internal"
    Delete "$INSTDIR\${NAME}.exe"
    Delete "$INSTDIR\${NAME}.com"
    Delete "$INSTDIR\${NAME}.pkg"
    Delete "$INSTDIR\NOTICES.txt"
    Delete "$INSTDIR\parts.cdx.json"
  ${EndIf}
!macroend

Section "-install"
  Call refuse_running
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${MARK}"
    MessageBox MB_ICONEXCLAMATION|MB_OK "$(TAKEN)" /SD IDOK
    SetErrorLevel 4
    Abort
  ${EndIf}
  !insertmacro REMOVE_PROGRAM
  SetOutPath "$INSTDIR"
  FileOpen $0 "$INSTDIR\${MARK}" w
  FileClose $0
  SetFileAttributes "$INSTDIR\${MARK}" HIDDEN
  File /r "${FILES}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${NAME}.exe"

  WriteRegStr HKCU "Software\Classes\.b24\OpenWithProgids" "${CLASS}" ""
  ReadRegStr $0 HKCU "Software\Classes\.b24" ""
  ${If} $0 == ""
    WriteRegStr HKCU "Software\Classes\.b24" "" "${CLASS}"
  ${EndIf}
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(FILE_TYPE)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${NAME}.exe,0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${NAME}.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "b24desk contributors"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${NAME}.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

Section "un.$(PROGRAM)"
  SectionIn RO
  Call un.refuse_running
  !insertmacro REMOVE_PROGRAM
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$INSTDIR\${MARK}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegValue HKCU "Software\Classes\.b24\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.b24\OpenWithProgids"
  ReadRegStr $0 HKCU "Software\Classes\.b24" ""
  ${If} $0 == "${CLASS}"
    DeleteRegValue HKCU "Software\Classes\.b24" ""
  ${EndIf}
  ; What other programs have said about such files stays.
  DeleteRegKey /ifempty HKCU "Software\Classes\.b24"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd

Section /o "un.$(ERASE)" erase
  RMDir /r "$LOCALAPPDATA\${NAME}"
SectionEnd

Function un.onInit
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ERASE" $1
  ${IfNot} ${Errors}
    SectionSetFlags ${erase} ${SF_SELECTED}
  ${EndIf}
FunctionEnd
