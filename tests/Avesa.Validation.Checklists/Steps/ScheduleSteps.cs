using Avesa.Validation.Checklists.Assertions;
using Avesa.Validation.Checks.Schedules;
using Avesa.Validation.Run;

namespace Avesa.Validation.Checklists.Steps;

[Binding]
public sealed class ScheduleSteps(EstateInFeature estate, SourceVerifier source, ProductionVerifier production, MigrationVerifier migration)
{
    [Then("every schedule that the source has for a function exists in production, with the same expression")]
    public async Task Arrived() => (await migration.VerifyEach(estate.FunctionNames, name => new SchedulesArrived(name))).Should().Hold();

    [Then("each function has exactly its schedule in production")]
    public async Task AreAsPlanned() => (await production.VerifyEach(
        estate.Functions,
        function => new FunctionHasSchedule(function.Name, function.Schedule, MustBeEnabled: false))).Should().Hold();

    [Then("each function has exactly its schedule in production, enabled")]
    public async Task AreOn() => (await production.VerifyEach(
        estate.Functions,
        function => new FunctionHasSchedule(function.Name, function.Schedule, MustBeEnabled: true))).Should().Hold();

    [Then("each schedule in production is permitted to invoke its function")]
    public async Task MayInvoke() => (await production.VerifyEach(estate.FunctionNames, name => new SchedulesMayInvoke(name))).Should().Hold();

    [Then("no function has an enabled schedule in the source and in production at once")]
    public async Task AreNeverEnabledTwice() => (await migration.VerifyEach(estate.FunctionNames, name => new NeverEnabledTwice(name))).Should().Hold();

    [Then("no function has an enabled schedule in the source")]
    public async Task AreOff() => (await source.VerifyEach(estate.FunctionNames, name => new SchedulesAreOff(name))).Should().Hold();

    [Then("each function has run since the cutover because its schedule started it")]
    public async Task StartedFunctions() => (await migration.VerifyEach(estate.FunctionNames, name => new ScheduleStartedFunction(name))).Should().Hold();
}
