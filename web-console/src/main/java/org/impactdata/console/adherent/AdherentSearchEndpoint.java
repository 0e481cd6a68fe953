package org.impactdata.console.adherent;

import java.util.List;

import org.impactdata.domain.adherent.AdherentListItem;
import org.impactdata.domain.adherent.AdherentListQuery;
import org.impactdata.domain.adherent.AdherentService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Finds adherents as the search box does, for programs.
 */
@RestController
class AdherentSearchEndpoint {

	private static final int MOST = 50;

	private static final int LONGEST = 200;

	private final AdherentService adherents;

	AdherentSearchEndpoint(AdherentService adherents) {
		this.adherents = adherents;
	}

	/**
	 * Finds the best matches.
	 * @param query what is looked for; of a longer text the first 200 characters count
	 * @param limit how many at most, 1 to 50
	 * @return the best first
	 */
	@GetMapping("/api/adherents/search")
	List<Found> search(@RequestParam("q") String query, @RequestParam(defaultValue = "20") int limit) {
		String text = (query.length() > LONGEST) ? query.substring(0, LONGEST) : query;
		return this.adherents.list(AdherentListQuery.search(text, Math.clamp(limit, 1, MOST)))
			.stream()
			.map(Found::of)
			.toList();
	}

	/**
	 * An adherent found.
	 *
	 * @param identifiant unique
	 * @param name as shown
	 * @param city null when unknown
	 * @param status name of the status
	 */
	record Found(String identifiant, String name, @Nullable String city, String status) {

		private static Found of(AdherentListItem item) {
			return new Found(item.identifiant(), item.displayName(), item.city(), item.status().name());
		}

	}

}
