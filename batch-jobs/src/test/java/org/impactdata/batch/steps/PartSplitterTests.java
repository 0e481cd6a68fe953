package org.impactdata.batch.steps;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PartSplitterTests {

	@Test
	void partsCoverEveryRowOnceAndBeginWithARange() {
		for (long rows = 0; rows <= 60; rows++) {
			for (int size = 1; size <= 12; size++) {
				for (int parallel = 2; parallel <= 4; parallel++) {
					RowRange all = new RowRange(1, rows);
					List<RowRange> parts = PartSplitter.parts(all, size, parallel);
					assertThat(parts).hasSizeLessThanOrEqualTo(parallel).noneMatch(RowRange::isEmpty);
					long next = 1;
					for (RowRange part : parts) {
						assertThat(part.from()).isEqualTo(next);
						assertThat((part.from() - 1) % size).isZero();
						next = part.to() + 1;
					}
					assertThat(next).isEqualTo(rows + 1);
				}
			}
		}
	}

	@Test
	void partsAreOfEqualSizeToOneRange() {
		assertThat(PartSplitter.parts(new RowRange(1, 1000), 100, 2)).containsExactly(new RowRange(1, 500),
				new RowRange(501, 1000));
		assertThat(PartSplitter.parts(new RowRange(1, 150), 100, 4)).containsExactly(new RowRange(1, 100),
				new RowRange(101, 150));
	}

}
