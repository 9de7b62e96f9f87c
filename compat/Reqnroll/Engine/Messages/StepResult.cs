using Cucumber.Messages;
using Io.Cucumber.Messages.Types;

namespace Reqnroll.Engine.Messages;

/// <summary>How a step or hook ended, in the words of Cucumber Messages.</summary>
internal static class StepResult
{
    public static TestStepResult Of(TimeSpan duration, ScenarioExecutionStatus status, System.Exception? exception)
    {
        var message = exception is null ? null : StepMessages.SkipReason(exception);
        return new TestStepResult(
            Converters.ToDuration(duration),
            status is ScenarioExecutionStatus.OK ? null : message,
            status switch
            {
                ScenarioExecutionStatus.OK => TestStepResultStatus.PASSED,
                ScenarioExecutionStatus.StepDefinitionPending => TestStepResultStatus.PENDING,
                ScenarioExecutionStatus.UndefinedStep => TestStepResultStatus.UNDEFINED,
                ScenarioExecutionStatus.BindingError => TestStepResultStatus.AMBIGUOUS,
                ScenarioExecutionStatus.Skipped => TestStepResultStatus.SKIPPED,
                _ => TestStepResultStatus.FAILED,
            },
            exception is null ? null : new Io.Cucumber.Messages.Types.Exception(exception.GetType().Name, message, exception.StackTrace));
    }
}
