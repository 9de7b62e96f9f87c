using Avesa.Validation.Checks.Access;
using Avesa.Validation.Tests.Checks.Isolation;

namespace Avesa.Validation.Tests.Checks.Access;

/// <summary>Who may take the way of the workflow, and for how long.</summary>
public sealed class GitHubsRole
{
    private const string Name = "github";
    private const string Arn = "arn:aws:iam::987654321098:role/github";
    private const string Provider = "arn:aws:iam::987654321098:oidc-provider/token.actions.githubusercontent.com";
    private const string Web = "sts:AssumeRoleWithWebIdentity";

    private static readonly RoleTrustsOnlyGitHub Trust = new(Name, "avesa/pipeline", "production");
    private static readonly SessionsAreShort Short = new(Name, TimeSpan.FromHours(1));

    [Fact]
    public async Task Is_broken_when_absent()
    {
        await using var migration = await TwinEstates.Arranged();
        (await migration.OfProduction(Trust)).ShouldBeBroken((Name, "none"));
        (await migration.OfProduction(Short)).ShouldBeBroken((Name, "none"));
    }

    [Fact]
    public async Task Is_held_when_it_admits_one_environment_for_an_hour()
    {
        await using var migration = await Arranged(Subject("StringEquals", "repo:avesa/pipeline:environment:production"));
        (await migration.OfProduction(Trust)).ShouldBeHeld("admits tokens of GitHub with the subject repo:avesa/pipeline:environment:production, and nobody else");
        (await migration.OfProduction(Short)).ShouldBeHeld("lasts 60 minutes at most");
    }

    [Theory]
    [InlineData("StringLike", "repo:avesa/pipeline:*")]
    [InlineData("StringEquals", "repo:avesa/pipeline:ref:refs/heads/main")]
    [InlineData("StringEquals", "repo:avesa/other:environment:production")]
    [InlineData("StringEqualsIfExists", "repo:avesa/pipeline:environment:production")]
    [InlineData("StringNotEquals", "repo:avesa/pipeline:environment:production")]
    public async Task Is_broken_when_it_admits_other_tokens(string operation, string subject)
    {
        await using var migration = await Arranged(Subject(operation, subject));
        (await migration.OfProduction(Trust)).Should().BeOfType<Avesa.Validation.Verdicts.Broken>()
            .Which.Findings.Should().ContainSingle().Which.Observed.Should().Contain(subject);
    }

    [Fact]
    public async Task Is_broken_when_tokens_for_others_than_AWS_are_admitted()
    {
        await using var migration = await Arranged("""{"StringEquals":{"token.actions.githubusercontent.com:sub":"repo:avesa/pipeline:environment:production"} }""");
        (await migration.OfProduction(Trust)).ShouldBeBroken(
            (Arn, "statement \"s\" asks for StringEquals token.actions.githubusercontent.com:sub repo:avesa/pipeline:environment:production"));
    }

    [Theory]
    [InlineData("""{"AWS":"arn:aws:iam::987654321098:user/ci"}""", "AWS arn:aws:iam::987654321098:user/ci")]
    [InlineData("""{"Federated":"arn:aws:iam::222222222222:oidc-provider/token.actions.githubusercontent.com"}""", "Federated arn:aws:iam::222222222222:oidc-provider/token.actions.githubusercontent.com")]
    public async Task Is_broken_when_it_trusts_somebody_else(string principal, string who)
    {
        await using var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, principal);
        (await migration.OfProduction(Trust)).ShouldBeBroken((Arn, $"statement \"s\" trusts {who}"), (Arn, "none"));
    }

    [Fact]
    public async Task Is_broken_when_sessions_are_long()
    {
        await using var migration = await Arranged(null);
        migration.Production.Roles[Name].MaxSessionDuration = 7200;
        (await migration.OfProduction(Short)).ShouldBeBroken((Arn, "of up to 120 minutes"));
    }

    [Fact]
    public async Task Is_unproven_when_it_cannot_be_read()
    {
        await using var migration = await Arranged(null);
        migration.Deny(migration.Production, "iam:GetRole");
        (await migration.OfProduction(Trust)).ShouldBeUnproven("iam:GetRole");
        (await migration.OfProduction(Short)).ShouldBeUnproven("iam:GetRole");
    }

    private static string Subject(string operation, string subject) =>
        $$"""{"{{operation}}":{"token.actions.githubusercontent.com:sub":"{{subject}}"},"StringLike":{"token.actions.githubusercontent.com:aud":"sts.amazonaws.com"} }"""
            .Replace(operation == "StringLike" ? "},\"StringLike\":{" : "\0", ",", StringComparison.Ordinal);

    private static async Task<EmulatedMigration> Arranged(string? condition)
    {
        var migration = await TwinEstates.Arranged();
        migration.Production.AddRole(Name, "\"*\"").TrustPolicy = TwinEstates.Statement($$"""{"Federated":"{{Provider}}"}""", Web, condition);
        return migration;
    }
}
