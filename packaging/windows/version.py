"""What Explorer and the list of installed programs show about b24desk.exe, in both languages."""

from typing import NamedTuple

_UTF_16 = 1200


class _Words(NamedTuple):
    language: int
    """Windows' own number of it."""
    description: str
    copyright: str


_WORDS = (
    _Words(0x0804, "b24desk：B24 呼叫中心业务许可申请", "b24desk 贡献者，Apache-2.0 许可"),
    _Words(0x0409, "b24desk: B24 call centre licence application", "b24desk contributors, Apache-2.0"),
)


def version_resource(version: str) -> str:
    """The resource of a version like 1.2.3, in the form in which PyInstaller reads it from a file."""
    numbers = (*map(int, version.split(".")), 0)
    tables = ", ".join(_table(words, version) for words in _WORDS)
    languages = [number for words in _WORDS for number in (words.language, _UTF_16)]
    return (
        "VSVersionInfo("
        f"ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, OS=0x40004, fileType=1), "
        f"kids=[StringFileInfo([{tables}]), VarFileInfo([VarStruct('Translation', {languages})])])\n"
    )


def _table(words: _Words, version: str) -> str:
    lines = {
        "CompanyName": "b24desk contributors",
        "FileDescription": words.description,
        "FileVersion": version,
        "InternalName": "b24desk",
        "LegalCopyright": words.copyright,
        "OriginalFilename": "b24desk.exe",
        "ProductName": "b24desk",
        "ProductVersion": version,
    }
    said = ", ".join(f"StringStruct({name!r}, {value!r})" for name, value in lines.items())
    return f"StringTable('{words.language:04X}04B0', [{said}])"
