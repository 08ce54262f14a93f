# Runs "$@" as this very process, and sends it the signal $0 when stdin reaches its end.
# The end comes when the parent closes the pipe, and just so when the parent is killed with -9.
# The watcher is forked twice, so that it is no child of the command.
exec 3<&0 </dev/null
( (
  read -r _ <&3
  kill -s "$0" $$ || exit
  seconds=60
  while [ "$seconds" -gt 0 ] && kill -0 $$; do
    sleep 1
    seconds=$((seconds - 1))
  done
  kill -s KILL $$
) >/dev/null 2>&1 & )
exec 3<&-
exec "$@"
