# Sourced by benchmarks that need many organisations, behind own-schema.sh.
#
# invent_organizations   500 of them, a tree of three levels: the first is above regions of 249, 49 and nine times 21; the
#                        last is above none
# import_records         $rows adherents as members of those, two in three of whom have values of three custom fields, and
#                        one in ten a tag
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

import_records() {
	answer "insert into custom_field (name, label, position, type, applies_to, searchable, listed, choices, created_at, updated_at) values
	('Licence', 'Licence', 1, 'NUMBER', 'BOTH', 1, 1, null, utc_timestamp(6), utc_timestamp(6)),
	('Taille', 'Taille', 2, 'CHOICE', 'BOTH', 1, 1, '[{\"code\":\"s\",\"label\":\"Petite\",\"retired\":false},{\"code\":\"m\",\"label\":\"Moyenne\",\"retired\":false},{\"code\":\"l\",\"label\":\"Grande\",\"retired\":false}]', utc_timestamp(6), utc_timestamp(6)),
	('Remarque', 'Remarque', 3, 'TEXT', 'BOTH', 0, 0, null, utc_timestamp(6), utc_timestamp(6))"

	"$impact" sample "$rows" "$work/invented.csv" --seed "$seed"
	spread_adherents <"$work/invented.csv" | awk -F ';' -v OFS=';' -v seed="$seed" 'BEGIN { srand(seed + 1); split("Petite Moyenne Grande", sizes, " ") }
		{ sub(/\r$/, "") }
		NR == 1 { print $0, "Licence", "Taille", "Remarque"; next }
		{ print $0, (rand() < 0.67) ? int(1000000 * rand()) : "", (rand() < 0.67) ? sizes[1 + int(3 * rand())] : "", (rand() < 0.1) ? "à revoir" : "" }' \
		>"$work/adherents.csv"
	rm "$work/invented.csv"
	say "import…"
	"$impact" import "$work/adherents.csv" --create-organizations --json --output "$work/rejects" >"$work/imported" ||
		die "the import failed: $(tail -n 1 "$work/imported")"
	answer "insert into tag (id, name, created_at) values (1, 'Bénévole', utc_timestamp(6));
		insert into adherent_tag (adherent_id, tag_id) select id, 1 from adherent where id % 10 = 0;
		insert into search_index_event (adherent_id) select id from adherent where id % 10 = 0;
		analyze table adherent, organization, adherent_tag" >/dev/null
}
