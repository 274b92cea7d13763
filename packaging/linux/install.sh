#!/bin/sh
# Puts b24desk into this user's menu and lets it open .b24 files, from where it lies; nothing is copied elsewhere.
#
#   ./install.sh             run it again after the folder was moved
#   ./install.sh --remove    takes away what it put there; settings and applications stay
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/b24desk.desktop
file_type=$data/mime/packages/b24desk.xml
icon=$data/icons/hicolor/scalable/apps/b24desk.svg

# The desktop's own indexes; one that keeps none has no such command.
tell_desktop() {
  if command -v update-mime-database >/dev/null; then update-mime-database "$data/mime"; fi
  if command -v update-desktop-database >/dev/null; then update-desktop-database -q "$data/applications"; fi
}

case ${1-} in
  --remove)
    rm -f "$entry" "$file_type" "$icon"
    tell_desktop
    exit ;;
  '') ;;
  *)
    echo "usage: $0 [--remove]" >&2
    exit 2 ;;
esac

# As the form of such files has it: marks that a shell would read, then backslashes once more, then field codes.
program=$(printf '%s' "$here/b24desk" | sed -e 's/["`$\\]/\\&/g' -e 's/\\/\\\\/g' -e 's/%/%%/g')

mkdir -p "${entry%/*}" "${file_type%/*}" "${icon%/*}"
{ cat "$here/share/b24desk.desktop"; printf 'Exec="%s" %%f\n' "$program"; } >"$entry"
cp "$here/share/b24desk.xml" "$file_type"
cp "$here/_internal/resources/icons/b24desk.svg" "$icon"
tell_desktop
