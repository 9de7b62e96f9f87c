using Avesa.Validation.Checks.Rollback;
using Avesa.Validation.Estate;
using Avesa.Validation.Tests.Checks.Logs;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Tests.Checks.Rollback;

public sealed class SourceThatIsToResume(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly SourceSecretsAreIntact Secrets = new(new SecretNames("tenant/{tenant_id}/prod"));
    private static readonly LastRunCompleted LastRun = new(LoggedFunction.Name);

    [Fact]
    public async Task Needs_its_tables()
    {
        var table = migration.Source.AddTableWith("Tenants-prod", """{"tenant_id":{"S":"acme"} }""");
        (await migration.OfSource(new TableIsActive("Tenants-prod"))).ShouldBeHeld("Tenants-prod of the source is active");
        table.Status = "DELETING";
        (await migration.OfSource(new TableIsActive("Tenants-prod"))).ShouldBeBroken((table.Arn, "status DELETING"));
        (await migration.OfSource(new TableIsActive("Another"))).ShouldBeBroken(("Another", "none"));
        (await migration.Without(migration.Source, "dynamodb:DescribeTable", () => migration.OfSource(new TableIsActive("Tenants-prod")))).ShouldBeUnproven("dynamodb:DescribeTable");
    }

    [Fact]
    public async Task Needs_every_secret_that_either_side_has()
    {
        migration.Source.Secrets.Clear();
        migration.Production.Secrets.Clear();
        (await migration.OfBoth(Secrets)).ShouldBeUnproven("Neither account has a secret");

        migration.Source.AddSecret("tenant/acme/prod");
        migration.Production.AddSecret("tenant/acme/prod");
        (await migration.OfBoth(Secrets)).ShouldBeHeld("All 1 secrets tenant/{tenant_id}/prod are in the source");

        migration.Source.AddSecret("tenant/deleted/prod").Deleted = migration.Clock.GetUtcNow();
        migration.Production.AddSecret("tenant/deleted/prod");
        migration.Production.AddSecret("tenant/new/prod");
        migration.Source.AddSecret("tenant/pending/prod").Versions[0].Stages.Clear();
        (await migration.OfBoth(Secrets)).ShouldBeBroken(("tenant/deleted/prod", "a secret whose deletion is scheduled"), ("tenant/new/prod", "none"), ("tenant/pending/prod", "no current version"));
        (await migration.Without(migration.Source, "secretsmanager:DescribeSecret", () => migration.OfBoth(Secrets))).ShouldBeUnproven("secretsmanager:DescribeSecret");
    }

    [Fact]
    public async Task Was_well_when_its_last_run_completed()
    {
        var logged = new LoggedFunction(migration, migration.Source);
        (await migration.OfBoth(LastRun)).ShouldBeUnproven("shows no run of");
        logged.RunEnding(LoggedFunction.SourceStopped.AddMinutes(-85), "Status: timeout");
        logged.Run(LoggedFunction.SourceStopped.AddMinutes(-25));
        logged.RunEnding(LoggedFunction.SourceStopped.AddMinutes(25), "Status: timeout");
        (await migration.OfBoth(LastRun)).ShouldBeHeld("completed its last run without error: it started at 2026-11-23 01:35:00Z");
        migration.SourceStoppedAt = null;
        (await migration.OfBoth(LastRun)).Should().BeOfType<Broken>("until it is stopped, its last run is the last one that there is");
    }

    [Fact]
    public async Task Was_not_well_when_its_last_run_failed()
    {
        var logged = new LoggedFunction(migration, migration.Source);
        logged.Run(LoggedFunction.SourceStopped.AddMinutes(-85));
        var request = logged.RunEnding(LoggedFunction.SourceStopped.AddMinutes(-25), "", ("ERROR", "Tenant acme: 401"));
        (await migration.OfBoth(LastRun)).Should().BeOfType<Broken>().Which.Findings.Select(finding => finding.Observed)
            .Should().SatisfyRespectively(first => first.Should().Be($"request {request} with an error or without an end"), second => second.Should().EndWith("Tenant acme: 401"));
        (await migration.Without(migration.Source, "logs:FilterLogEvents", () => migration.OfBoth(LastRun))).ShouldBeUnproven("logs:FilterLogEvents");
        migration.Source.Functions.Clear();
        (await migration.OfBoth(LastRun)).ShouldBeBroken((LoggedFunction.Name, "none"));
    }
}
