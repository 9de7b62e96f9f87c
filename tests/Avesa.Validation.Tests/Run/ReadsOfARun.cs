using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Buckets;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Checks.Functions;
using Avesa.Validation.Checks.Schedules;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Checks.Stacks;
using Avesa.Validation.Estate;
using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Run;

public sealed class ReadsOfARun(EmulatedMigration migration) : IClassFixture<EmulatedMigration>
{
    private static readonly SecretNames Names = new("tenant/{tenant_id}/prod");

    private static readonly ICheck[] Checks =
    [
        new BucketIsOwn("new"), new BucketKeepsVersions("new"), new BucketEncrypts("new"), new BucketBlocksPublicAccess("new"), new StackIsComplete("Pipeline"),
        new FunctionIsActive("ingest"), new LambdaMayAssumeRole("ingest"), new FunctionMayUseTable("ingest", "Tenants"), new FunctionMayUseBucket("ingest", "new"),
        new FunctionFindsTable("ingest", "TABLE", "Tenants"), new FunctionFindsBucket("ingest", "BUCKET", "new"), new EveryTenantHasSecret("Tenants", Names),
        new SecretsHoldCredentials("Tenants", Names, ["todo"]), new FunctionMayReadSecrets("ingest", "Tenants", Names), new FunctionHasSchedule("ingest", "rate(1 hour)", true),
        new SchedulesMayInvoke("ingest"), new SchedulesAreOff("ingest"),
    ];

    private static readonly IMigrationCheck[] ChecksOfBoth =
    [
        new TableArrivedUnchanged(new MigratedTable("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null)), new BucketArrivedUnchanged(new MigratedBucket("old", "new")),
        new SecretNamesAreTheSame(Names), new SecretValuesAreTheSame(Names), new SchedulesArrived("ingest"), new NeverEnabledTwice("ingest"), new ScheduleStartedFunction("ingest"),
    ];

    [Fact]
    public async Task Ask_nothing_twice_however_many_checks_rest_on_it()
    {
        Arrange();
        var run = migration.Migration();
        var token = TestContext.Current.CancellationToken;
        for (var time = 0; time < 2; time++)
        {
            await Task.WhenAll([.. Checks.Select(check => check.Run(run.Production, token)), .. ChecksOfBoth.Select(check => check.Run(run, token))]);
        }

        var asked = migration.Ledger.Snapshot().Where(call => call.Fingerprint is not null).ToList();
        asked.Select(call => call.Operation).Should().Contain(["Scan", "ListObjectsV2", "GetObject", "ListSecrets", "GetSecretValue", "ListRules", "ListSchedules", "SimulatePrincipalPolicy"]);
        asked.GroupBy(call => (call.Side, call.Fingerprint)).Where(same => same.Count() > 1).Select(same => $"{same.Key.Side} {same.First().Service}:{same.First().Operation} {same.First().Resource}").Should().BeEmpty();
    }

    private void Arrange()
    {
        migration.CutoverAt = DateTimeOffset.UtcNow.AddHours(-2);
        var (source, production) = (migration.Source, migration.Production);
        source.AddTableWith("Tenants-prod", """{"tenant_id":{"S":"acme"}}""");
        production.AddTableWith("Tenants", """{"tenant_id":{"S":"acme"}}""");
        source.AddBucket("old").Objects.Put(Arranged.InParts("a", "content", 3));
        production.AddBucket("new").Objects.Put(Arranged.InParts("a", "content", 4));
        foreach (var account in (Emulator.Model.Account[])[source, production])
        {
            account.AddSecret("tenant/acme/prod");
            account.AddFunction();
            account.AddRule("r", "rate(1 hour)", account.ArnOf("lambda", "function:ingest"));
            account.AddSchedule("s", "rate(1 hour)", account.ArnOf("lambda", "function:ingest"));
        }
    }
}
