using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Functions;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Functions;

public sealed class DeployedFunction(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly FunctionIsActive IsActive = new("ingest");
    private static readonly FunctionHasSettings HasSettings = new("ingest", 1024, 900, "python3.12");
    private static readonly FunctionHasEnvironment HasEnvironment = new("ingest", "ENVIRONMENT", "prod");
    private static readonly FunctionIsNotHeldBack IsNotHeldBack = new("ingest");

    private readonly Emulated.Function function = migration.Production.AddFunction();

    public static TheoryData<ICheck> EveryCheck =>
    [
        IsActive, HasSettings, HasEnvironment, IsNotHeldBack, new LambdaMayAssumeRole("ingest"), new FunctionFindsTable("ingest", "TABLE", "T"),
        new FunctionFindsBucket("ingest", "BUCKET", "b"), new FunctionMayUseTable("ingest", "T"), new FunctionMayUseBucket("ingest", "b"),
    ];

    [Fact]
    public async Task Is_held_when_active_and_updated() =>
        (await migration.OfProduction(IsActive)).ShouldBeHeld("ingest is Active and its last update, of ");

    [Fact]
    public async Task Is_broken_with_the_reason_while_it_is_not_active()
    {
        (function.State, function.StateReason) = ("Pending", "The function is being created.");
        (await migration.OfProduction(IsActive)).ShouldBeBroken((function.Arn, "state Pending (The function is being created.)"));
    }

    [Fact]
    public async Task Is_broken_with_the_reason_when_its_last_update_failed()
    {
        (function.LastUpdateStatus, function.LastUpdateStatusReason) = ("Failed", "The role is gone.");
        (await migration.OfProduction(IsActive)).ShouldBeBroken((function.Arn, "last update Failed (The role is gone.)"));
    }

    [Fact]
    public async Task Is_unproven_while_its_environment_cannot_be_decrypted()
    {
        function.EnvironmentError = "AccessDeniedException";
        (await migration.OfProduction(HasEnvironment)).ShouldBeUnproven("the environment of ingest (AccessDeniedException)");
        (await migration.OfProduction(IsActive)).ShouldBeHeld("ingest is Active");
    }

    [Fact]
    public async Task Is_held_with_the_plans_settings() =>
        (await migration.OfProduction(HasSettings)).ShouldBeHeld("ingest has 1024 MB, 900 s and python3.12.");

    [Fact]
    public async Task Is_broken_by_every_setting_that_differs()
    {
        (function.MemorySize, function.Timeout, function.Runtime) = (128, 3, "python3.9");
        (await migration.OfProduction(HasSettings)).ShouldBeBroken(
            (function.Arn, "128 MB of memory"), (function.Arn, "a time-out of 3 s"), (function.Arn, "runtime python3.9"));
    }

    [Fact]
    public async Task Is_held_with_the_plans_environment()
    {
        function.Environment["ENVIRONMENT"] = "prod";
        (await migration.OfProduction(HasEnvironment)).ShouldBeHeld("ingest has ENVIRONMENT=prod.");
    }

    [Fact]
    public async Task Is_broken_without_the_variable() =>
        (await migration.OfProduction(HasEnvironment)).ShouldBeBroken((function.Arn, "no such variable"));

    [Fact]
    public async Task Is_broken_by_another_value_which_is_not_printed()
    {
        function.Environment["ENVIRONMENT"] = "hunter2";
        var verdict = await migration.OfProduction(HasEnvironment);
        verdict.ShouldBeBroken((function.Arn, "another value"));
        verdict.ToString().Should().NotContain("hunter2");
    }

    [Theory]
    [InlineData(null, "no reserved concurrency")]
    [InlineData(1, "a reserved concurrency of 1")]
    public async Task Is_held_while_something_may_run(int? reserved, string because)
    {
        function.ReservedConcurrency = reserved;
        (await migration.OfProduction(IsNotHeldBack)).ShouldBeHeld(because);
    }

    [Fact]
    public async Task Is_broken_when_nothing_may_run()
    {
        function.ReservedConcurrency = 0;
        (await migration.OfProduction(IsNotHeldBack)).ShouldBeBroken((function.Arn, "a reserved concurrency of 0"));
    }

    [Theory]
    [MemberData(nameof(EveryCheck), DisableDiscoveryEnumeration = true)]
    public async Task Is_broken_when_absent(ICheck check)
    {
        migration.Production.Functions.Clear();
        migration.Production.AddFunction("ingest-2");
        (await migration.OfProduction(check)).ShouldBeBroken(("ingest", "none"));
    }

    [Theory]
    [MemberData(nameof(EveryCheck), DisableDiscoveryEnumeration = true)]
    public async Task Is_unproven_when_unreadable(ICheck check) =>
        (await migration.Without(migration.Production, "lambda:GetFunction", () => migration.OfProduction(check))).ShouldBeUnproven("lambda:GetFunction");
}
