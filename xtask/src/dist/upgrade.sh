#!/bin/sh
# 用这个版本替换旧版本，保留站长自己的文件。
# Puts this version in the place of an older one, and keeps the files of the operator.
#
#     sh upgrade.sh /var/www/sspanel-auth
#
# In: the folder of this script, just unpacked, and the folder of the old version. Out: the new version in its place, with
# config.json, custom.css and every file that was never published; the old version in the same folder with `.old`.
# Compressed copies of the operator's files are left out: a server would send them in the place of what was edited.
# Refused, with nothing changed: an archive that is not whole, and a folder without an older version.

set -eu
LC_ALL=C
export LC_ALL

fail() {
    echo "$1" >&2
    exit 1
}

[ $# -eq 1 ] || fail "usage: sh $0 /var/www/sspanel-auth"
new=$(cd "$(dirname "$0")" && pwd -P)
old=$(cd "$1" 2>/dev/null && pwd -P) || fail "没有这个文件夹 / no such folder: $1"
[ "$old" != "$new" ] || fail "请写旧版本的文件夹 / name the folder of the old version: $old"
[ -f "$old/login.html" ] || fail "这里没有旧版本 / there is no older version in $old"
(cd "$new" && sha256sum -c SHA256SUMS >/dev/null 2>&1) ||
    fail "压缩包不完整，请重新下载并解压 / the archive is not whole, unpack it again: $new"

next=$old.next
rm -rf "$next"
cp -R "$new" "$next"

# 自己的文件：旧版本没有发布过的。
# The operator's own files: those that the old version did not publish.
published=$(mktemp)
trap 'rm -rf "$published" "$next"' EXIT
sed 's/^[0-9a-f]*  //' "$old/SHA256SUMS" "$new/SHA256SUMS" >"$published" 2>/dev/null || true
echo SHA256SUMS >>"$published"
(cd "$old" && find . -type f) | sed 's|^\./||' | while IFS= read -r name; do
    case $name in *.br | *.gz) continue ;; esac
    if ! grep -Fqx -- "$name" "$published"; then
        mkdir -p "$(dirname "$next/$name")"
        cp -p "$old/$name" "$next/$name"
        echo "保留 / kept: $name"
    fi
done

# 改过的发布文件不会带过来，旧的还在 .old 里。
# Published files that were edited are not carried over; they are in `.old`.
(cd "$old" && sha256sum -c SHA256SUMS 2>/dev/null || true) | sed -n 's/: FAILED$//p' | grep -v '[.][bg][rz]$' |
    while IFS= read -r name; do
        echo "改过，没有带过来 / edited, not carried over: $name ($old.old/$name)"
    done

chmod -R a+rX "$next"
rm -rf "$old.old"
mv "$old" "$old.old"
mv "$next" "$old"
echo "完成 / done: $old"
echo "现在检查并重载服务器 / now check and reload the server: nginx -t && systemctl reload nginx"
echo "回退 / the way back: mv $old $old.new && mv $old.old $old"
