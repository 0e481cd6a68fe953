package org.impactdata.batch.steps;

import java.util.Objects;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;

import org.springframework.aop.framework.Advised;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Gives a step's new attempt the position of the last one in the transaction that creates
 * it. Spring Batch 6 creates the attempt with an empty context and copies the position in
 * a second transaction: a process killed between the two would leave an attempt without a
 * position, and the next restart would do the step's work again from its first row.
 */
@Component
final class CarriedPosition implements BeanPostProcessor, MethodInterceptor {

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		if (bean instanceof JobRepository) {
			// After the repository's own advice, so as to be within its transaction.
			((Advised) bean).addAdvice(this);
		}
		return bean;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation call) throws Throwable {
		return call.getMethod().getName().equals("createStepExecution") ? create(call) : call.proceed();
	}

	private static StepExecution create(MethodInvocation call) throws Throwable {
		JobRepository repository = (JobRepository) Objects.requireNonNull(call.getThis());
		String step = (String) Objects.requireNonNull(call.getArguments()[0]);
		JobExecution job = (JobExecution) Objects.requireNonNull(call.getArguments()[1]);
		StepExecution last = repository.getLastStepExecution(job.getJobInstance(), step);
		StepExecution created = (StepExecution) Objects.requireNonNull(call.proceed());
		if (last != null && last.getStatus() != BatchStatus.COMPLETED) {
			created.setExecutionContext(new ExecutionContext(last.getExecutionContext()));
			repository.updateExecutionContext(created);
		}
		return created;
	}

}
