package org.impactdata.console;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

import org.impactdata.domain.access.Caller;
import org.impactdata.domain.access.Origin;
import org.impactdata.domain.access.Permission;
import org.impactdata.domain.access.Requires;
import org.impactdata.domain.agent.AgentService;
import org.impactdata.domain.agent.TestAgents;
import org.impactdata.domain.database.DatabaseTest;
import org.impactdata.domain.role.AssignmentDraft;
import org.impactdata.domain.role.RoleService;
import org.impactdata.domain.role.TestRoles;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every service method is refused to whoever has all permissions but the one it asks for,
 * and lets in whoever has that one and what it needs.
 */
@DatabaseTest
@SpringBootTest(classes = ImpactConsole.class)
class PermissionMatrixIntegrationTests {

	@Autowired
	private ApplicationContext context;

	@Autowired
	private AgentService agents;

	@Autowired
	private RoleService roles;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private final Map<Permission, Long> with = new EnumMap<>(Permission.class);

	private final Map<Permission, Long> without = new EnumMap<>(Permission.class);

	private void letAgentsIn() {
		for (Permission permission : Permission.values()) {
			this.with.put(permission, agent("with", permission, Permission.withNeeded(Set.of(permission))));
			Set<Permission> others = EnumSet.allOf(Permission.class);
			others.remove(permission);
			others.removeAll(permission.neededBy(EnumSet.allOf(Permission.class)));
			this.without.put(permission, agent("without", permission, others));
		}
	}

	private long agent(String kind, Permission permission, Set<Permission> granted) {
		return new TestAgents(this.agents, this.roles)
			.letIn("%s-%s@example.org".formatted(kind, permission).toLowerCase(Locale.ROOT), permission.name(),
					Locale.FRENCH, List.of(AssignmentDraft.everywhere(new TestRoles(this.jdbc).allowing(granted))))
			.id();
	}

	@Test
	void everyServiceMethodAsksForItsPermission() {
		letAgentsIn();
		List<Guarded> guarded = guarded();
		assertThat(guarded).hasSizeGreaterThan(30);
		List<String> faults = new ArrayList<>();
		for (Guarded each : guarded) {
			if (!refused(each, agent(this.without, each))) {
				faults.add(each + " lets in who has everything but " + each.permission());
			}
			if (refused(each, agent(this.with, each))) {
				faults.add(each + " refuses who has " + each.permission());
			}
		}
		assertThat(faults).isEmpty();
	}

	/**
	 * Each of these was looked at: what it does needs no permission, or asks by itself.
	 */
	@Test
	void whatIsOpenToEverybodyIsKnown() {
		Set<String> open = new TreeSet<>();
		services().forEach((bean) -> methods(bean).filter((method) -> requires(bean, method) == null)
			.filter((method) -> guard(bean, method) != null)
			.forEach((method) -> open.add(target(bean).getSimpleName() + "." + method.getName())));
		assertThat(open).containsExactlyInAnyOrder("AgentService.acceptLink", "AgentService.createFirstAccessLink",
				"AgentService.findByLink", "AgentService.language", "AgentService.prefer", "AgentService.preference",
				"AgentService.speak", "ForgottenPasswordService.ask", "OwnPasswordService.change",
				"OwnPasswordService.exists", "ProviderSignInService.signIn", "SecondFactorService.add",
				"SecondFactorService.details", "SecondFactorService.forget", "SecondFactorService.isMissing",
				"SecondFactorService.prepare", "SecondFactorService.remove", "SecondFactorService.renewRecoveryCodes",
				"SecondStepService.prepare", "SecondStepService.prove", "SecondStepService.remember",
				"SecondStepService.setUp", "SequenceService.pattern", "SignInService.browserMark",
				"SignInService.complete", "SignInService.password", "SignInService.signedOut", "SessionService.endMine",
				"SessionService.endMyOthers", "SessionService.mine", "StoredFiles.content", "StoredFiles.discard",
				"StoredFiles.find", "StoredFiles.store");
	}

	private static long agent(Map<Permission, Long> agents, Guarded guarded) {
		Long agent = agents.get(guarded.permission());
		if (agent == null) {
			throw new IllegalStateException("No agent for " + guarded.permission());
		}
		return agent;
	}

	private boolean refused(Guarded guarded, long agent) {
		Caller caller = new Caller("Agent", Origin.CONSOLE, Locale.FRENCH, agent);
		return Boolean.TRUE.equals(this.transaction.execute((status) -> {
			status.setRollbackOnly();
			return caller.call(() -> refused(() -> guarded.method().invoke(guarded.bean(), guarded.arguments())));
		}));
	}

	private static boolean refused(Callable<@Nullable Object> action) {
		try {
			action.call();
			return false;
		}
		catch (InvocationTargetException ex) {
			return ex.getCause() instanceof AccessDeniedException;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private List<Guarded> guarded() {
		List<Guarded> guarded = new ArrayList<>();
		services().forEach((bean) -> methods(bean).forEach((method) -> {
			Requires requires = requires(bean, method);
			if (requires != null) {
				guarded.add(new Guarded(bean, method, requires.value()));
			}
		}));
		guarded.sort(Comparator.comparing(Guarded::toString));
		return guarded;
	}

	private List<Object> services() {
		return this.context.getBeansWithAnnotation(Service.class)
			.values()
			.stream()
			.filter((bean) -> target(bean).getPackageName().startsWith("org.impactdata"))
			.toList();
	}

	private static java.util.stream.Stream<Method> methods(Object bean) {
		return Arrays.stream(target(bean).getDeclaredMethods())
			.filter((method) -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
	}

	private static @Nullable Requires requires(Object bean, Method method) {
		PreAuthorize own = method.getAnnotation(PreAuthorize.class);
		if (own != null) {
			return null;
		}
		Requires requires = method.getAnnotation(Requires.class);
		return (requires != null) ? requires : target(bean).getAnnotation(Requires.class);
	}

	private static @Nullable PreAuthorize guard(Object bean, Method method) {
		PreAuthorize guard = AnnotatedElementUtils.findMergedAnnotation(method, PreAuthorize.class);
		return (guard != null) ? guard : AnnotatedElementUtils.findMergedAnnotation(target(bean), PreAuthorize.class);
	}

	private static Class<?> target(Object bean) {
		return AopUtils.getTargetClass(bean);
	}

	/** A service method and the permission it names. */
	private record Guarded(Object bean, Method method, Permission permission) {

		/** Whoever is refused is so before anybody looks at them. */
		@Nullable Object[] arguments() {
			return Arrays.stream(this.method.getParameterTypes()).map(Guarded::argument).toArray();
		}

		private static @Nullable Object argument(Class<?> type) {
			if (type == String.class) {
				return "";
			}
			if (type == long.class || type == Long.class) {
				return 0L;
			}
			if (type == int.class) {
				return 1;
			}
			return (type == boolean.class) ? Boolean.FALSE : null;
		}

		@Override
		public String toString() {
			return target(this.bean).getSimpleName() + "." + this.method.getName();
		}

	}

}
