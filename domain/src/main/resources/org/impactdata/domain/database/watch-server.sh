#!/bin/sh
# watch-server.sh FOLDER ADOPTED-PID COMMAND...
# Runs the embedded database server, or adopts one that lost its watcher, for as long as a process listed in
# FOLDER/users lives. It has a session of its own, so that neither a terminal's Ctrl-C nor a kill -9 of the last user
# leaves the server in a wrong state.
set -u
folder=$1
server=$2
shift 2
cd "$folder" || exit 1
trap '' HUP INT QUIT
asked=no
trap 'asked=yes' TERM

# Process $1 lives and, where the system tells, started at tick $2: pids are used again.
alive() {
	if [ -r /proc/self/stat ]; then
		{ read -r line <"/proc/$1/stat"; } 2>/dev/null || return 1
		set -- "$2" ${line##*) }
		[ "$2" != Z ] && { [ "$1" = 0 ] || [ "$1" = "${21}" ]; }
	else
		kill -0 "$1" 2>/dev/null
	fi
}

used() {
	for file in users/*.user; do
		name=${file#users/}
		name=${name%.user}
		[ -e "$file" ] && alive "${name%-*}" "${name#*-}" && return 0
	done
	return 1
}

start() {
	"$@" </dev/null >/dev/null 2>&1 &
	server=$!
	echo "$server" >server.pid
	started=$(date +%s)
}

end() {
	kill -TERM "$server" 2>/dev/null
	while alive "$server" 0; do sleep 0.1; done
}

if [ "$server" = 0 ]; then start "$@"; else started=0; fi
while :; do
	if ! alive "$server" 0; then
		# A server that died under its users comes back, unless it cannot even start.
		if used && [ "$asked" = no ] && [ $(($(date +%s) - started)) -gt 10 ]; then start "$@"; else break; fi
	fi
	if [ "$asked" = yes ] || ! used; then
		# A new user writes its file first and looks for this mark after: one of the two sees the other.
		mkdir stopping 2>/dev/null
		if [ "$asked" = yes ] || ! used; then
			end
			break
		fi
		rmdir stopping
	fi
	sleep 1
done
rm -f server.pid server.properties
rmdir stopping 2>/dev/null
exit 0
