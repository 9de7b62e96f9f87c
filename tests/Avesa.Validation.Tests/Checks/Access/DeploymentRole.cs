using Avesa.Validation.Checks.Access;
using Avesa.Validation.Tests.Checks.Isolation;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Access;

/// <summary>Whom the deployment role trusts, and under which external id.</summary>
public sealed class DeploymentRole
{
    private const string Name = "deployment";
    private const string Arn = "arn:aws:iam::987654321098:role/deployment";
    private const string Deployer = "arn:aws:iam::123456789012:role/deployer";
    private const string Root = "arn:aws:iam::123456789012:root";
    private const string Id = """{"StringEquals":{"sts:ExternalId":"0f1e2d3c"} }""";

    private static readonly RoleTrustsOnlyUnderExternalId Trust = new(Name, "deployer");
    private static readonly ExternalIdIsNotPublished Unpublished = new(Name, ["avesa-deployment-key"]);
    private static readonly ExternalIdIsDemanded Demanded = new(Name, "deployer");

    [Fact]
    public async Task Is_broken_when_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfBoth(Trust)).ShouldBeBroken((Name, "none"));
        (await migration.OfProduction(Unpublished)).ShouldBeBroken((Name, "none"));
        (await migration.OfBoth(Demanded)).ShouldBeBroken((Name, "none"));
    }

    [Fact]
    public async Task Is_held_when_one_role_of_the_source_has_to_bring_an_id()
    {
        await using var migration = await Arranged($$"""{"AWS":"{{Deployer}}"}""", Id);
        (await migration.OfBoth(Trust)).ShouldBeHeld($"{Arn} trusts {Deployer} under an external id, and nobody else.");
        (await migration.OfProduction(Unpublished)).ShouldBeHeld("None of the 1 external ids");
        (await migration.OfBoth(Demanded)).ShouldBeHeld("was refused arn:aws:iam::987654321098:role/deployment without an external id and with a wrong one, and given it with the right one");
    }

    [Fact]
    public async Task Never_shows_the_id()
    {
        await using var migration = await Arranged($$"""{"AWS":"{{Deployer}}"}""", Id);
        (await migration.OfBoth(Trust)).Because.Should().NotContain("0f1e2d3c");
        (await migration.OfBoth(Demanded)).Because.Should().NotContain("0f1e2d3c");
        migration.Ledger.Snapshot().Should().NotBeEmpty().And.OnlyContain(call => !$"{call}".Contains("0f1e2d3c", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($$"""{"AWS":"{{Root}}"}""", $"statement \"s\" trusts AWS {Root}")]
    [InlineData("\"*\"", "statement \"s\" trusts AWS *")]
    [InlineData("""{"Service":"ec2.amazonaws.com"}""", "statement \"s\" trusts Service ec2.amazonaws.com")]
    public async Task Is_broken_when_it_trusts_somebody_else(string principal, string observed)
    {
        await using var migration = await Arranged(principal, Id);
        (await migration.OfBoth(Trust)).ShouldBeBroken((Arn, observed), (Arn, "none"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("""{"StringEqualsIfExists":{"sts:ExternalId":"0f1e2d3c"} }""")]
    [InlineData("""{"StringLike":{"sts:ExternalId":"*"} }""")]
    [InlineData("""{"StringNotEquals":{"sts:ExternalId":"0f1e2d3c"} }""")]
    [InlineData("""{"StringEquals":{"sts:ExternalId":"${aws:username}"} }""")]
    [InlineData("""{"Bool":{"aws:MultiFactorAuthPresent":"true"} }""")]
    public async Task Is_broken_when_no_id_has_to_be_brought(string? condition)
    {
        await using var migration = await Arranged($$"""{"AWS":"{{Deployer}}"}""", condition);
        (await migration.OfBoth(Trust)).ShouldBeBroken((Arn, "statement \"s\" opens the role without one, or to whoever guesses it"));
    }

    [Theory]
    [InlineData("""{"StringEquals":{"sts:ExternalId":["0f1e2d3c","avesa-deployment-key"]} }""", "\"avesa-deployment-key\", which stands in the plan")]
    [InlineData(null, "none")]
    public async Task Is_broken_when_the_id_is_published_or_there_is_none(string? condition, string observed)
    {
        await using var migration = await Arranged($$"""{"AWS":"{{Deployer}}"}""", condition);
        (await migration.OfProduction(Unpublished)).ShouldBeBroken((Arn, observed));
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("""{"StringEqualsIfExists":{"sts:ExternalId":"0f1e2d3c"} }""", false)]
    public async Task Is_broken_when_an_attempt_without_the_id_is_answered(string? condition, bool wrongToo)
    {
        await using var migration = await Arranged($$"""{"AWS":"{{Deployer}}"}""", condition);
        (await migration.OfBoth(Demanded)).ShouldBeBroken([(Arn, "it was answered"), .. wrongToo ? [(Arn, "it was answered")] : Array.Empty<(string, string)>()]);
    }

    [Fact]
    public async Task Is_unproven_when_it_is_refused_with_the_right_id_too()
    {
        await using var migration = await Arranged("""{"AWS":"arn:aws:iam::123456789012:role/somebody"}""", Id);
        (await migration.OfBoth(Demanded)).ShouldBeUnproven("with the right one it is refused too (AccessDenied");
    }

    [Fact]
    public async Task Is_unproven_when_the_deployer_cannot_be_assumed_for_the_attempts()
    {
        await using var migration = await Arranged($$"""{"AWS":"{{Deployer}}"}""", Id);
        migration.Source.Roles.TryRemove("deployer", out _);
        (await migration.OfBoth(Demanded)).ShouldBeUnproven("Nothing could be tried as arn:aws:iam::123456789012:role/deployer");
    }

    [Fact]
    public async Task Is_unproven_when_it_cannot_be_read()
    {
        await using var migration = await Arranged($$"""{"AWS":"{{Deployer}}"}""", Id);
        migration.Deny(migration.Production, "iam:GetRole");
        (await migration.OfBoth(Trust)).ShouldBeUnproven("iam:GetRole");
        (await migration.OfProduction(Unpublished)).ShouldBeUnproven("iam:GetRole");
        (await migration.OfBoth(Demanded)).ShouldBeUnproven("iam:GetRole");
    }

    [Fact]
    public async Task Is_tried_for_sessions_that_may_do_nothing()
    {
        await using var migration = await Arranged($$"""{"AWS":"{{Deployer}}"}""", Id);
        List<string> bodies = [];
        migration.OnCall = call =>
        {
            if (call.Operation == "AssumeRole")
            {
                bodies.Add(Uri.UnescapeDataString(System.Text.Encoding.UTF8.GetString(call.Body)));
            }
        };

        await migration.OfBoth(Demanded);

        bodies.Where(body => body.Contains(Arn, StringComparison.Ordinal)).Should().HaveCount(3).And.OnlyContain(body => body.Contains("\"Deny\"", StringComparison.Ordinal));
    }

    private static async Task<EmulatedMigration> Arranged(string principal, string? condition)
    {
        var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, principal, condition);
        Emulated.IamRole deployer = migration.Source.AddRole("deployer", $$"""{"AWS":"{{Root}}"}""");
        deployer.InlinePolicies["assume"] = PolicyTexts.Policy(PolicyTexts.Allow("\"sts:AssumeRole\"", "\"*\""));
        return migration;
    }
}
