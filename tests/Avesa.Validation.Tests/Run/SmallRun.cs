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

/// <summary>A small estate on both sides, and checks of it that rest on much the same facts.</summary>
internal static class SmallRun
{
    private static SecretNames Names => new("tenant/{tenant_id}/prod");

    public static IReadOnlyList<ICheck> Checks { get; } =
    [
        new BucketIsOwn("new"), new BucketKeepsVersions("new"), new BucketEncrypts("new"), new BucketBlocksPublicAccess("new"), new StackIsComplete("Pipeline"),
        new FunctionIsActive("ingest"), new LambdaMayAssumeRole("ingest"), new FunctionMayUseTable("ingest", "Tenants"), new FunctionMayUseBucket("ingest", "new"),
        new FunctionFindsTable("ingest", "TABLE", "Tenants"), new FunctionFindsBucket("ingest", "BUCKET", "new"), new EveryTenantHasSecret("Tenants", Names),
        new SecretsHoldCredentials("Tenants", Names, ["todo"]), new FunctionMayReadSecrets("ingest", "Tenants", Names), new FunctionHasSchedule("ingest", "rate(1 hour)", true),
        new SchedulesMayInvoke("ingest"), new SchedulesAreOff("ingest"),
    ];

    public static IReadOnlyList<IMigrationCheck> ChecksOfBoth { get; } =
    [
        new TableArrivedUnchanged(new MigratedTable("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null)), new BucketArrivedUnchanged(new MigratedBucket("old", "new")),
        new SecretNamesAreTheSame(Names), new SecretValuesAreTheSame(Names), new SchedulesArrived("ingest"), new NeverEnabledTwice("ingest"), new ScheduleStartedFunction("ingest"),
    ];

    public static void Arrange(EmulatedMigration migration)
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
