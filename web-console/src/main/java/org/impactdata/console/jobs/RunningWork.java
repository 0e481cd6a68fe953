package org.impactdata.console.jobs;

import java.time.Duration;
import java.util.List;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.impactdata.batch.operations.JobOperations;
import org.impactdata.batch.operations.JobRunFilter;
import org.impactdata.batch.operations.JobRunListItem;
import org.impactdata.console.layout.LiveUpdates;
import org.impactdata.console.layout.TopBarContent;

/**
 * The ring in the top bar that shows how far the running work is.
 */
@org.springframework.stereotype.Component
class RunningWork implements TopBarContent {

	private static final int MOST_SHOWN = 20;

	private static final Duration EVERY = Duration.ofSeconds(2);

	private final JobOperations operations;

	private final LiveUpdates updates;

	RunningWork(JobOperations operations, LiveUpdates updates) {
		this.operations = operations;
		this.updates = updates;
	}

	@Override
	public Component create() {
		Span ring = new Span();
		ring.addClassName("ring");
		Span words = new Span();
		words.addClassName("words");
		Anchor link = new Anchor("imports", "");
		link.add(ring, words);
		link.addClassName("running");
		link.setVisible(false);
		this.updates.whileShown(link, EVERY, () -> refresh(link, ring, words));
		return link;
	}

	private void refresh(Anchor link, Span ring, Span words) {
		List<JobRunListItem> running = this.operations.recent(JobRunFilter.unfinished(), MOST_SHOWN, null);
		link.setVisible(!running.isEmpty());
		if (running.isEmpty()) {
			return;
		}
		double fraction = running.stream()
			.mapToDouble((run) -> this.operations.progress(run.id()).fraction())
			.average()
			.orElse(0);
		int percent = (int) Math.round(100 * fraction);
		ring.getStyle().set("--done", String.valueOf(percent));
		String text = link.getTranslation("frame.running", running.size(), percent);
		words.setText(text);
		link.setAriaLabel(text);
	}

}
