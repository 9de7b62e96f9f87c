using System.Text;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Emulator.Hosting;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;
using Emulated = Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Secrets;

public sealed class SecretsOfBothAccounts : IClassFixture<EmulatedMigration>
{
    private static readonly SecretNames Template = new("tenant/{tenant_id}/prod");
    private static readonly SecretNamesAreTheSame Names = new(Template);
    private static readonly SecretValuesAreTheSame Values = new(Template);

    private readonly EmulatedMigration migration;

    public SecretsOfBothAccounts(EmulatedMigration migration)
    {
        this.migration = migration;
        foreach (var account in (Emulated.Account[])[migration.Source, migration.Production])
        {
            account.Secrets.Clear();
            account.AddSecret("tenant/acme/prod", "acme's");
            account.AddSecret("tenant/zeta/prod", "zeta's");
        }

        migration.Source.AddSecret("tenant/acme/dev", "of another stage");
    }

    [Fact]
    public async Task Are_held_when_names_and_values_are_the_same()
    {
        (await migration.OfBoth(Names)).ShouldBeHeld("All 2 secrets of the secrets tenant/{tenant_id}/prod of both accounts are equal, by name");
        (await migration.OfBoth(Values)).ShouldBeHeld("All 2 secrets of the current values");
    }

    [Fact]
    public async Task Are_held_whatever_lies_beside_their_values_which_is_told()
    {
        (await migration.OfBoth(Values)).ShouldBeHeld("stages, tags, kind of key and rotation are the same too");
        var (acme, zeta) = (migration.Production.Secrets["tenant/acme/prod"], migration.Source.Secrets["tenant/zeta/prod"]);
        acme.Tags["owner"] = "data";
        zeta.Tags["owner"] = "data";
        zeta.RotationEnabled = true;
        acme.Versions[0].Stages.Add("AWSPENDING");
        (await migration.OfBoth(Values)).ShouldBeHeld("not judged: 1 differ in stages, 2 differ in tags, 1 differ in rotation");
    }

    [Fact]
    public async Task Are_broken_when_one_is_missing()
    {
        migration.Production.Secrets.Remove("tenant/zeta/prod", out _);
        (await migration.OfBoth(Names)).ShouldBeBroken(("tenant/zeta/prod", "only in the source"));
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/zeta/prod", "only in the source"));
    }

    [Fact]
    public async Task Are_broken_when_one_is_extra()
    {
        migration.Production.AddSecret("tenant/new/prod");
        (await migration.OfBoth(Names)).ShouldBeBroken(("tenant/new/prod", "only in production"));
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/new/prod", "only in production"));
    }

    [Fact]
    public async Task Are_broken_when_one_is_scheduled_for_deletion()
    {
        migration.Production.Secrets["tenant/zeta/prod"].Deleted = DateTimeOffset.UtcNow;
        (await migration.OfBoth(Names)).ShouldBeBroken(("tenant/zeta/prod", "only in the source"));
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/zeta/prod", "only in the source"));
    }

    [Fact]
    public async Task Are_broken_when_the_listing_still_shows_what_is_gone()
    {
        var gone = new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
        (await migration.While(migration.Production, "secretsmanager:DescribeSecret", gone, () => migration.OfBoth(Names)))
            .ShouldBeBroken(("tenant/acme/prod", "only in the source"), ("tenant/zeta/prod", "only in the source"));
    }

    [Theory]
    [InlineData("zeta'S")]
    [InlineData("zeta's ")]
    [InlineData("")]
    public async Task Are_broken_by_another_text(string text)
    {
        migration.Production.AddSecret("tenant/zeta/prod", text);
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/zeta/prod", "another value in production"));
        (await migration.OfBoth(Names)).ShouldBeHeld("All 2 secrets");
    }

    [Fact]
    public async Task Are_held_when_bytes_are_the_same()
    {
        migration.Source.AddSecret("tenant/zeta/prod", null, [0xFF, 0, 1]);
        migration.Production.AddSecret("tenant/zeta/prod", null, [0xFF, 0, 1]);
        (await migration.OfBoth(Values)).ShouldBeHeld("All 2 secrets");
    }

    [Fact]
    public async Task Are_broken_by_another_byte()
    {
        migration.Source.AddSecret("tenant/zeta/prod", null, [0xFF, 0, 1]);
        migration.Production.AddSecret("tenant/zeta/prod", null, [0xFF, 0, 2]);
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/zeta/prod", "another value in production"));
    }

    [Fact]
    public async Task Are_broken_when_a_text_became_bytes()
    {
        migration.Production.AddSecret("tenant/zeta/prod", null, Encoding.UTF8.GetBytes("zeta's"));
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/zeta/prod", "another value in production"));
    }

    [Fact]
    public async Task Are_broken_when_one_has_no_current_version()
    {
        migration.Production.Secrets["tenant/zeta/prod"].Versions[0].Stages.Clear();
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/zeta/prod", "only in the source"));
        migration.Source.Secrets["tenant/zeta/prod"].Versions[0].Stages.Clear();
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/zeta/prod", "no current value in either account"));
    }

    [Fact]
    public async Task Are_held_when_an_old_version_differs()
    {
        var old = new Emulated.SecretVersion { Id = "old", Text = "before" };
        old.Stages.Add("AWSPREVIOUS");
        migration.Source.Secrets["tenant/zeta/prod"].Versions.Insert(0, old);
        (await migration.OfBoth(Values)).ShouldBeHeld("All 2 secrets");
    }

    [Fact]
    public async Task Are_read_to_the_listings_last_page()
    {
        for (var number = 0; number < 120; number++)
        {
            migration.Source.AddSecret($"tenant/{number:D3}/prod");
            migration.Production.AddSecret($"tenant/{number:D3}/prod");
        }

        migration.Source.AddSecret("tenant/zz/prod");
        (await migration.OfBoth(Names)).ShouldBeBroken(("tenant/zz/prod", "only in the source"));
        (await migration.OfBoth(Values)).ShouldBeBroken(("tenant/zz/prod", "only in the source"));
    }

    [Fact]
    public async Task Are_unproven_when_the_source_has_none()
    {
        migration.Source.Secrets.Clear();
        (await migration.OfBoth(Names)).ShouldBeUnproven("The source has no secret tenant/{tenant_id}/prod");
        migration.Production.Secrets.Clear();
        (await migration.OfBoth(Values)).ShouldBeUnproven("Nothing was found to compare");
    }

    [Theory]
    [InlineData("secretsmanager:ListSecrets")]
    [InlineData("secretsmanager:DescribeSecret")]
    public async Task Are_unproven_when_names_are_unreadable(string operation)
    {
        migration.Production.AddSecret("tenant/new/prod");
        (await migration.Without(migration.Source, operation, () => migration.OfBoth(Names))).ShouldBeUnproven(operation);
    }

    [Theory]
    [InlineData("secretsmanager:ListSecrets")]
    [InlineData("secretsmanager:GetSecretValue")]
    public async Task Are_unproven_when_values_are_unreadable(string operation)
    {
        (await migration.Without(migration.Source, operation, () => migration.OfBoth(Values))).ShouldBeUnproven(operation);
        (await migration.Without(migration.Production, operation, () => migration.OfBoth(Values))).ShouldBeUnproven(operation);
    }

    [Fact]
    public async Task Are_unproven_when_a_disabled_key_encrypts_one()
    {
        var key = new Emulated.KmsKey { Id = "1", Arn = migration.Production.ArnOf("kms", "key/1"), Policy = PolicyTexts.Policy(PolicyTexts.Of("Allow", "\"*\"", "\"kms:*\"")), State = "Disabled" };
        migration.Production.Keys[key.Id] = key;
        migration.Production.Secrets["tenant/zeta/prod"].KmsKeyId = key.Arn;
        (await migration.OfBoth(Values)).Should().BeOfType<Unproven>();
    }
}
