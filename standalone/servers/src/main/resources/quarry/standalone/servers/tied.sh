# Runs "$@" as this very process. A line on stdin, or its end, makes it receive the signal $0.
# The end without a line comes when the parent is killed with -9: then nobody else is left to insist.
# The watcher is forked twice, so that it is no child of the command.
exec 3<&0 </dev/null
( (
  told=no
  read -r _ <&3 && told=yes
  kill -s "$0" $$ || exit
  [ "$told" = no ] || exit
  seconds=60
  while [ "$seconds" -gt 0 ] && kill -0 $$; do
    sleep 1
    seconds=$((seconds - 1))
  done
  kill -s KILL $$
) >/dev/null 2>&1 & )
exec 3<&-
exec "$@"
