using Avesa.Validation.Checks.Stacks;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Stacks;

/// <summary>Whether production's stacks are the plan's, and still what their templates say.</summary>
public sealed class DeployedStacks
{
    private static readonly DateTimeOffset Deployed = DateTimeOffset.UtcNow.AddDays(-5);
    private static readonly StacksAreExactly Exactly = new("Pipeline", ["Pipeline-prod"]);
    private static readonly StackHasNotDrifted Drift = new("Pipeline-prod", 30);

    [Fact]
    public async Task Are_held_when_they_are_the_plans_and_in_sync()
    {
        await using var migration = await Arranged("IN_SYNC", Deployed.AddHours(1));
        (await migration.OfProduction(Exactly)).ShouldBeHeld("Of 2 stacks of the production account exactly Pipeline-prod are named Pipeline…");
        (await migration.OfProduction(Drift)).ShouldBeHeld("Pipeline-prod is IN_SYNC with its template");
    }

    [Fact]
    public async Task Are_broken_when_one_is_missing()
    {
        await using var migration = await Arranged("IN_SYNC", Deployed);
        (await migration.OfProduction(Exactly with { Stacks = ["Pipeline-prod", "Pipeline-more"] })).ShouldBeBroken(("Pipeline-more", "none"));
        (await migration.OfProduction(Drift with { Stack = "Pipeline-more" })).ShouldBeBroken(("Pipeline-more", "none"));
    }

    [Fact]
    public async Task Are_broken_when_another_was_deployed_there()
    {
        await using var migration = await Arranged("IN_SYNC", Deployed);
        Add(migration.Production, "Pipeline-dev");
        (await migration.OfProduction(Exactly)).ShouldBeBroken(("Pipeline-dev", "a stack"));
    }

    [Fact]
    public async Task Are_broken_when_one_has_drifted()
    {
        var seen = Deployed.AddHours(1);
        await using var migration = await Arranged("DRIFTED", seen);
        (await migration.OfProduction(Drift)).ShouldBeBroken(("Pipeline-prod", $"DRIFTED, as seen on {DateTimeOffset.FromUnixTimeSeconds(seen.ToUnixTimeSeconds()):u}"));
    }

    [Theory]
    [InlineData("NOT_CHECKED", null, "is not known (NOT_CHECKED): run aws cloudformation detect-stack-drift")]
    [InlineData("UNKNOWN", 1, "is not known (UNKNOWN)")]
    [InlineData("IN_SYNC", -1, "before it was deployed")]
    public async Task Are_unproven_when_nobody_has_looked_since_the_deployment(string status, int? hours, string because)
    {
        await using var migration = await Arranged(status, hours is { } after ? Deployed.AddHours(after) : null);
        (await migration.OfProduction(Drift)).ShouldBeUnproven(because);
    }

    [Fact]
    public async Task Are_unproven_when_the_look_is_too_old()
    {
        await using var migration = await Arranged("IN_SYNC", Deployed.AddHours(1));
        (await migration.OfProduction(Drift with { Days = 4 })).ShouldBeUnproven("more than 4 days ago");
    }

    [Fact]
    public async Task Are_unproven_when_they_cannot_be_read()
    {
        await using var migration = await Arranged("IN_SYNC", Deployed);
        migration.Deny(migration.Production, "cloudformation:DescribeStacks");
        (await migration.OfProduction(Exactly)).ShouldBeUnproven("cloudformation:DescribeStacks");
        (await migration.OfProduction(Drift)).ShouldBeUnproven("cloudformation:DescribeStacks");
    }

    private static async Task<EmulatedMigration> Arranged(string status, DateTimeOffset? looked)
    {
        var migration = new EmulatedMigration();
        await migration.InitializeAsync();
        Add(migration.Production, "CDKToolkit");
        (Add(migration.Production, "Pipeline-prod").DriftStatus, migration.Production.Stacks["Pipeline-prod"].DriftChecked) = (status, looked);
        return migration;
    }

    private static Emulated.Stack Add(Emulated.Account account, string name) =>
        account.Stacks[name] = new Emulated.Stack { Name = name, Id = account.ArnOf("cloudformation", $"stack/{name}/1"), Created = Deployed };
}
