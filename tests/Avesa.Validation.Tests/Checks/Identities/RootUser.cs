using Avesa.Validation.Checks.Identities;

namespace Avesa.Validation.Tests.Checks.Identities;

public sealed class RootUser
{
    private const string Arn = "arn:aws:iam::987654321098:root";

    [Fact]
    public async Task Is_held_with_mfa_or_without_a_password()
    {
        await using var migration = await People.Nobody();
        migration.Production.Root.HasMfa = true;
        (await migration.OfProduction(new RootHasMfa())).ShouldBeHeld("has MFA");
        (migration.Production.Root.HasMfa, migration.Production.Root.HasPassword) = (false, false);
        (await migration.OfProduction(new RootHasMfa())).ShouldBeHeld("has no password to sign in with");
    }

    [Fact]
    public async Task Is_broken_without_mfa()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(new RootHasMfa())).ShouldBeBroken((Arn, "none"));
    }

    [Fact]
    public async Task Is_broken_with_a_key_and_held_without()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(new RootHasNoKeys())).ShouldBeHeld("has no access key");
        migration.Production.Root.HasAccessKeys = true;
        (await migration.OfProduction(new RootHasNoKeys())).ShouldBeBroken((Arn, "an access key"));
    }

    [Fact]
    public async Task Is_unproven_when_the_summary_cannot_be_read()
    {
        await using var migration = await People.Nobody();
        migration.Deny(migration.Production, "iam:GetAccountSummary");
        (await migration.OfProduction(new RootHasMfa())).ShouldBeUnproven("iam:GetAccountSummary");
        (await migration.OfProduction(new RootHasNoKeys())).ShouldBeUnproven("iam:GetAccountSummary");
    }
}
