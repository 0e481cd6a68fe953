# Sourced by benchmarks that need many organisations, behind own-schema.sh.
#
# invent_organizations   500 of them, a tree of three levels: the first is above regions of 249, 49 and nine times 21; the
#                        last is above none
# spread_adherents       reads invented adherents and writes them as members of those, unevenly; one in fifty of none

invent_organizations() {
	awk 'function organization(id, parent, path) {
			printf "%s(%d, %s, \"%s\", \"Antenne %03d\", \"antenne %03d\", utc_timestamp(6), utc_timestamp(6))", separator, id, parent, path, id, id
			separator = ","
		}
		BEGIN {
			printf "set foreign_key_checks = 0; set sql_mode = \"\"; insert into organization (id, parent_id, path, name, name_key, created_at, updated_at) values "
			organization(1, "null", "/1/")
			split("250 50 22 22 22 22 22 22 22 22 22", sizes, " ")
			id = 2
			for (region = 1; region <= 11; region++) {
				top = id
				organization(id++, 1, "/1/" top "/")
				for (i = 2; i <= sizes[region]; i++) { organization(id, top, "/1/" top "/" id "/"); id++ }
			}
			organization(id, "null", "/" id "/")
			print ";"
		}' </dev/null | mysql_client "$schema"
}

spread_adherents() {
	awk -F ';' -v OFS=';' -v seed="$seed" 'BEGIN { srand(seed) }
		NR > 1 && NF == 12 && !/"/ {
			$11 = (rand() < 0.02) ? "" : sprintf("Antenne %03d", (int(500 * rand() ^ 3) * 137 + 407) % 500 + 1)
		}
		NR == 1 || (NF == 12 && !/"/)'
}
