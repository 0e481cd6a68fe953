# Sourced by the benchmarks: a temporary folder, a schema of their own on an external server, and their end.
#
# prepare NAME      makes $work and, for an external database, an empty schema; both go away when the script ends
# mysql_client …    the client command (MYSQL_CLIENT, "mysql" by default) on that server
# answer SQL        the one value or line SQL answers, in that schema
#
# IMPACT_DB_URL, IMPACT_DB_USER and IMPACT_DB_PASSWORD are those of the product; a schema named in the address is not touched.

name=${0##*/}
impact=$root/scripts/impact

say() { printf '%s: %s\n' "$name" "$*" >&2; }

die() {
	say "$*"
	exit 3
}

server=${IMPACT_DB_URL:-}
schema=
console=

prepare() {
	work=$(mktemp -d "${TMPDIR:-/tmp}/impact-$1.XXXXXX")
	trap 'leave $?' EXIT
	trap 'exit 130' INT
	trap 'exit 143' TERM HUP
	export IMPACT_DATA="$work/data" LC_ALL=C.UTF-8 IMPACT_LANG=en
	[ -n "$server" ] || return 0
	place=${server#*://}
	[ "$place" != "$server" ] || die "IMPACT_DB_URL is no JDBC address: jdbc:mysql://host:port"
	options=
	case $place in *\?*) options=?${place#*\?} place=${place%%\?*} ;; esac
	place=${place%%/*}
	place=${place##*@}
	host=${place%%:*} port=3306
	case $place in *:*) port=${place##*:} ;; esac
	mysql_client -e 'select 1' >/dev/null || die "the server does not answer to the client command ($client); MYSQL_CLIENT names another"
	made=impact_$1_$$
	mysql_client -e "create database $made" || die "no schema could be made"
	schema=$made
	export IMPACT_DB_URL="jdbc:mysql://$place/$schema$options"
}

client=${MYSQL_CLIENT:-mysql}

mysql_client() {
	# shellcheck disable=SC2086
	MYSQL_PWD=${IMPACT_DB_PASSWORD:-} $client --host="$host" --port="$port" --user="${IMPACT_DB_USER:-root}" --protocol=tcp \
		--local-infile=1 --default-character-set=utf8mb4 --batch --raw --skip-column-names "$@"
}

answer() { mysql_client "$schema" -e "$1"; }

# Ends the console that the script started, if any.
end_console() {
	[ -n "$console" ] || return 0
	kill "$console" 2>/dev/null || :
	wait "$console" 2>/dev/null || :
	console=
}

leave() {
	trap - EXIT INT TERM HUP
	end_console
	if [ -n "$schema" ]; then mysql_client -e "drop database if exists $schema" || say "the schema $schema is left"; fi
	# The embedded server goes away shortly after its last user.
	for _ in 1 2 3 4 5 6 7 8 9 10; do
		rm -rf "$work" 2>/dev/null && break
		sleep 1
	done
	exit "$1"
}

# The value of number $2 in the JSON object $1.
number() { printf '%s\n' "$1" | sed -n "s/.*\"$2\":\([0-9.]*\).*/\1/p"; }

positive() {
	case $1 in '' | *[!0-9]* | 0*) die "$1 is no positive number" ;; esac
}
