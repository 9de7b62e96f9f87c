using System.Text.Json.Nodes;
using Avesa.Validation.Checks.Trails;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Tests.Checks.Identities;

namespace Avesa.Validation.Tests.Checks.Trails;

public sealed class TrailsOfAnAccount
{
    private const string Arn = "arn:aws:cloudtrail:us-east-1:987654321098:trail/audit";

    private static readonly TrailRecordsEverything Check = new();

    [Fact]
    public async Task Are_broken_when_there_is_none()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(Check)).ShouldBeBroken(("account 987654321098", "none"));
    }

    [Fact]
    public async Task Are_held_when_one_is_whole_whatever_the_others_lack()
    {
        await using var migration = await With();
        Add(migration, "half").MultiRegion = false;
        (await migration.OfProduction(Check)).ShouldBeHeld($"The trail {Arn} records every management event of all regions");
    }

    [Fact]
    public async Task Are_held_when_the_whole_one_lives_in_another_region()
    {
        await using var migration = await People.Nobody();
        migration.Production.Trails["audit"] = Trail("audit", "eu-west-1");
        (await migration.OfProduction(Check)).ShouldBeHeld("trail/audit records");
    }

    public static TheoryData<Action<Trail>, string> Lacks() => new()
    {
        { trail => trail.MultiRegion = false, "those of one region" },
        { trail => trail.GlobalEvents = false, "none of them" },
        { trail => trail.ValidatesLogFiles = false, "none" },
        { trail => trail.Logging = false, "switched off" },
        { trail => trail.EventSelectors![0]!["ReadWriteType"] = "ReadOnly", "events that write left out" },
        { trail => trail.EventSelectors![0]!["IncludeManagementEvents"] = false, "all management events left out" },
        { trail => trail.EventSelectors![0]!["ExcludeManagementEventSources"] = new JsonArray("kms.amazonaws.com"), "events of kms.amazonaws.com left out" },
        { trail => trail.AdvancedEventSelectors = Advanced("""{"Field":"eventCategory","Equals":["Data"]}"""), "all management events left out" },
        { trail => trail.AdvancedEventSelectors = Advanced("""{"Field":"eventCategory","Equals":["Management"]},{"Field":"readOnly","Equals":["false"]}"""), "events by readOnly left out" },
        { trail => trail.DeliveryError = "AccessDenied", "AccessDenied" },
        { trail => trail.Delivered = null, "none ever" },
    };

    [Theory]
    [MemberData(nameof(Lacks), DisableDiscoveryEnumeration = true)]
    public async Task Are_broken_in_what_the_one_lacks(Action<Trail> change, string observed)
    {
        await using var migration = await With();
        change(migration.Production.Trails["audit"]);
        (await migration.OfProduction(Check)).ShouldBeBroken((Arn, observed));
    }

    [Fact]
    public async Task Are_held_with_advanced_selectors_that_take_all()
    {
        await using var migration = await With();
        migration.Production.Trails["audit"].AdvancedEventSelectors = Advanced("""{"Field":"eventCategory","Equals":["Management"]}""");
        (await migration.OfProduction(Check)).ShouldBeHeld("trail/audit records");
    }

    [Theory]
    [InlineData("cloudtrail:DescribeTrails")]
    [InlineData("cloudtrail:GetTrailStatus")]
    [InlineData("cloudtrail:GetEventSelectors")]
    public async Task Are_unproven_without(string operation)
    {
        await using var migration = await With();
        migration.Deny(migration.Production, operation);
        (await migration.OfProduction(Check)).ShouldBeUnproven(operation);
    }

    private static async Task<EmulatedMigration> With()
    {
        var migration = await People.Nobody();
        Add(migration, "audit");
        return migration;
    }

    private static Trail Add(EmulatedMigration migration, string name) => migration.Production.Trails[name] = Trail(name, "us-east-1");

    private static Trail Trail(string name, string region) => new()
    {
        Name = name,
        Arn = $"arn:aws:cloudtrail:{region}:987654321098:trail/{name}",
        HomeRegion = region,
        Bucket = "logs",
        MultiRegion = true,
        ValidatesLogFiles = true,
        Delivered = DateTimeOffset.UtcNow.AddMinutes(-5),
    };

    private static JsonArray Advanced(string fields) => JsonNode.Parse($$"""[{"FieldSelectors":[{{fields}}]}]""")!.AsArray();
}
