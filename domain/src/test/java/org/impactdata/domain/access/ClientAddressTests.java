package org.impactdata.domain.access;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClientAddressTests {

	@ParameterizedTest
	@CsvSource({ "127.0.0.1,127.0.0.1", "0:0:0:0:0:0:0:1,::1", "0:0:0:0:0:0:0:0,::", "fe80:0:0:0:0:0:0:0,fe80::",
			"2001:db8:0:0:1:0:0:1,2001:db8::1:0:0:1", "2001:db8:0:1:0:0:0:1,2001:db8:0:1::1",
			"2001:db8:0:1:1:1:1:1,2001:db8:0:1:1:1:1:1", "2001:db8:10:0:0:a0:0:b,2001:db8:10::a0:0:b",
			"2001:0:0:1:0:0:0:1,2001:0:0:1::1", "10.0.0.10,10.0.0.10", "fe80:0:0:0:1:2:3:4%eth0,fe80::1:2:3:4%eth0" })
	void isWrittenAsPeopleWriteIt(String told, String written) {
		assertThat(ClientAddress.written(told)).isEqualTo(written);
	}

}
