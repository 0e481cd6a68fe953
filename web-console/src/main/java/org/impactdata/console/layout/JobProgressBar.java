package org.impactdata.console.layout;

import java.text.NumberFormat;
import java.time.Duration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work is: what, items of total, rate and remaining time.
 */
public final class JobProgressBar extends Div {

	private final Span what = new Span();

	private final Span items = new Span();

	private final ProgressBar bar = new ProgressBar();

	private final Span rate = new Span();

	private final Span remaining = new Span();

	public JobProgressBar() {
		addClassName("job-progress");
		this.what.addClassName("what");
		Div top = new Div(this.what, this.items);
		top.addClassName("line");
		Div bottom = new Div(this.rate, this.remaining);
		bottom.addClassNames("line", "muted", "small");
		add(top, this.bar, bottom);
	}

	/**
	 * Shows how far the work is.
	 * @param step what is being done
	 * @param fraction part of the whole work that is done, 0 to 1; null when unknown
	 * @param done items handled in this step
	 * @param total items to handle in this step, null when unknown
	 * @param perSecond speed, 0 when unknown
	 * @param left remaining time, null when unknown
	 */
	public void show(String step, @Nullable Double fraction, long done, @Nullable Long total, double perSecond,
			@Nullable Duration left) {
		NumberFormat numbers = NumberFormat.getIntegerInstance(getLocale());
		this.what.setText(step);
		this.items
			.setText((total != null) ? getTranslation("progress.items-of", numbers.format(done), numbers.format(total))
					: getTranslation("progress.items", numbers.format(done)));
		this.items.setVisible(done > 0 || total != null);
		this.bar.setIndeterminate(fraction == null);
		if (fraction != null) {
			this.bar.setValue(Math.clamp(fraction, 0, 1));
		}
		this.rate.setText((perSecond >= 1) ? getTranslation("progress.rate", numbers.format(perSecond)) : "");
		this.remaining.setText((left != null) ? remaining(left) : "");
	}

	private String remaining(Duration left) {
		long seconds = Math.max(left.toSeconds(), 1);
		if (seconds < 60) {
			return getTranslation("progress.seconds-left", seconds);
		}
		long minutes = (seconds + 30) / 60;
		return (minutes < 60) ? getTranslation("progress.minutes-left", minutes)
				: getTranslation("progress.hours-left", minutes / 60, minutes % 60);
	}

}
