using System.Text;
using Avesa.Validation.Checks;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Estate;

namespace Avesa.Validation.Tests.Checks.Secrets;

public sealed class SecretsOfTenants : IClassFixture<EmulatedMigration>
{
    private static readonly SecretNames Names = new("tenant/{tenant_id}/prod");
    private static readonly EveryTenantHasSecret HasSecret = new("Tenants", Names);
    private static readonly SecretsHoldCredentials HoldCredentials = new("Tenants", Names, ["changeme", "TODO", "{}", "null"]);

    private readonly EmulatedMigration migration;

    public SecretsOfTenants(EmulatedMigration migration)
    {
        this.migration = migration;
        migration.Production.Secrets.Clear();
        migration.Production.AddTableWith("Tenants", """{"tenant_id":{"S":"acme"}}""", """{"tenant_id":{"S":"z$1&"}}""");
        migration.Production.AddSecret("tenant/acme/prod", """{"connectwise":{"key":"k-1","secret":"s-1"}}""");
        migration.Production.AddSecret("tenant/z$1&/prod", null, [0xFF, 1]);
    }

    public static TheoryData<ICheck> EveryCheck => [HasSecret, HoldCredentials];

    [Fact]
    public async Task Are_held_when_every_tenant_has_credentials()
    {
        (await migration.OfProduction(HasSecret)).ShouldBeHeld("Each of the 2 tenants of Tenants has its secret tenant/{tenant_id}/prod with a current version.");
        (await migration.OfProduction(HoldCredentials)).ShouldBeHeld("The current values of the 2 tenants' secrets are neither empty nor placeholders");
    }

    [Fact]
    public async Task Are_broken_when_one_tenant_has_none()
    {
        migration.Production.Secrets.Remove("tenant/z$1&/prod", out _);
        migration.Production.AddSecret("tenant/z$1&/staging");
        (await migration.OfProduction(HasSecret)).ShouldBeBroken(("tenant/z$1&/prod", "none"));
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/z$1&/prod", "none"));
    }

    [Fact]
    public async Task Are_broken_when_one_is_scheduled_for_deletion()
    {
        migration.Production.Secrets["tenant/acme/prod"].Deleted = DateTimeOffset.UtcNow;
        (await migration.OfProduction(HasSecret)).ShouldBeBroken(("tenant/acme/prod", "a secret whose deletion is scheduled"));
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/acme/prod", "none"));
    }

    [Fact]
    public async Task Are_broken_when_one_has_no_current_version()
    {
        migration.Production.Secrets["tenant/acme/prod"].Versions[0].Stages.Clear();
        (await migration.OfProduction(HasSecret)).ShouldBeBroken(("tenant/acme/prod", "no version with AWSCURRENT"));
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/acme/prod", "none"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("{ }")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("null")]
    [InlineData("""{"connectwise":{"key":"","secret":null}}""")]
    public async Task Are_broken_by_an_empty_value_as_text_or_bytes(string value)
    {
        migration.Production.AddSecret("tenant/acme/prod", value);
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/acme/prod", "an empty value"));
        migration.Production.AddSecret("tenant/acme/prod", null, Encoding.UTF8.GetBytes(value));
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/acme/prod", "an empty value"));
    }

    [Theory]
    [InlineData("changeme")]
    [InlineData(" ChangeMe\n")]
    [InlineData("\"changeme\"")]
    public async Task Are_broken_by_a_placeholder_as_text_or_bytes(string value)
    {
        migration.Production.AddSecret("tenant/acme/prod", value);
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/acme/prod", "a placeholder"));
        migration.Production.AddSecret("tenant/acme/prod", null, Encoding.UTF8.GetBytes(value));
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/acme/prod", "a placeholder"));
    }

    [Theory]
    [InlineData("""{"connectwise":{"key":"k","secret":"todo"}}""", "a placeholder in member connectwise.secret")]
    [InlineData("""{"keys":["k","CHANGEME"]}""", "a placeholder in member keys[1]")]
    [InlineData("""[[{"a":"k"},{"b":"{}"}]]""", "a placeholder in member [0][1].b")]
    [InlineData("""{"connectwise":{"key":"k","secret":""}}""", "an empty member connectwise.secret")]
    [InlineData("""{"connectwise":{"key":"k","secret":" \n"}}""", "an empty member connectwise.secret")]
    [InlineData("""{"connectwise":{"key":"k","secret":null}}""", "an empty member connectwise.secret")]
    [InlineData("""{"connectwise":{"key":"k"},"autotask":{}}""", "an empty member autotask")]
    [InlineData("""{"keys":[],"other":["k"]}""", "an empty member keys")]
    [InlineData("""{"\ud83d":"","key":"k"}""", "an empty member #1")]
    public async Task Are_broken_by_one_member_beside_others_and_name_its_place(string value, string observed)
    {
        migration.Production.AddSecret("tenant/acme/prod", value);
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/acme/prod", observed));
        migration.Production.AddSecret("tenant/acme/prod", null, Encoding.UTF8.GetBytes(value));
        (await migration.OfProduction(HoldCredentials)).ShouldBeBroken(("tenant/acme/prod", observed));
    }

    [Fact]
    public async Task Are_broken_by_several_members_and_count_the_secrets()
    {
        migration.Production.AddSecret("tenant/acme/prod", """{"a":"","b":"todo","c":"k"}""");
        var verdict = await migration.OfProduction(HoldCredentials);

        verdict.ShouldBeBroken(("tenant/acme/prod", "an empty member a"), ("tenant/acme/prod", "a placeholder in member b"));
        verdict.Because.Should().Be("1 of 2 tenants' secrets lack credentials.");
    }

    [Theory]
    [InlineData("""{"enabled":false,"page":0,"key":"k"}""")]
    [InlineData("changeme-not")]
    [InlineData("""{"todo":"a member's name is no value"}""")]
    [InlineData("""{"key":"\ud83d"}""")]
    [InlineData("{\"key\":")]
    public async Task Are_held_by_what_only_resembles_a_placeholder(string value)
    {
        migration.Production.AddSecret("tenant/acme/prod", value);
        (await migration.OfProduction(HoldCredentials)).ShouldBeHeld("neither empty nor placeholders");
    }

    [Theory]
    [MemberData(nameof(EveryCheck), DisableDiscoveryEnumeration = true)]
    public async Task Are_unproven_without_tenants(ICheck check)
    {
        migration.Production.AddTableWith("Tenants");
        (await migration.OfProduction(check)).ShouldBeUnproven("The table Tenants of the production account is missing or empty");
        migration.Production.Tables.Clear();
        (await migration.OfProduction(check)).ShouldBeUnproven("The table Tenants of the production account is missing or empty");
    }

    [Theory]
    [MemberData(nameof(EveryCheck), DisableDiscoveryEnumeration = true)]
    public async Task Are_unproven_when_unreadable(ICheck check)
    {
        var read = check is EveryTenantHasSecret ? "secretsmanager:DescribeSecret" : "secretsmanager:GetSecretValue";
        foreach (var operation in (string[])["dynamodb:DescribeTable", "dynamodb:Scan", read])
        {
            (await migration.Without(migration.Production, operation, () => migration.OfProduction(check))).ShouldBeUnproven(operation);
        }
    }
}
