using Avesa.Validation.Checks.Identities;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Tests.Checks.Identities;

public sealed class PasswordsOfUsers
{
    private const string Subject = "password policy of 987654321098";

    private static readonly PasswordsAreStrong Check = new(14, [.. new[] { "symbols", "numbers", "upper case", "lower case" }.Select(CharacterKind.Parse)], 24);

    private static readonly PasswordPolicy Strong = new() { MinimumLength = 14, RequireSymbols = true, RequireNumbers = true, RequireUppercase = true, RequireLowercase = true, ReusePrevention = 24 };

    [Fact]
    public async Task Are_broken_without_a_policy()
    {
        await using var migration = await People.Nobody();
        (await migration.OfProduction(Check)).ShouldBeBroken((Subject, "none"));
    }

    [Fact]
    public async Task Are_held_with_what_is_asked_for()
    {
        await using var migration = await People.Nobody();
        migration.Production.PasswordPolicy = Strong;
        (await migration.OfProduction(Check)).ShouldBeHeld("at least 14 characters with symbols, numbers, upper case, lower case, and none of the last 24");
    }

    [Fact]
    public async Task Are_broken_in_everything_that_is_less()
    {
        await using var migration = await People.Nobody();
        migration.Production.PasswordPolicy = new PasswordPolicy { MinimumLength = 13, RequireSymbols = true };
        (await migration.OfProduction(Check)).ShouldBeBroken(
            (Subject, "13"), (Subject, "numbers not required"), (Subject, "upper case not required"), (Subject, "lower case not required"), (Subject, "0"));
    }

    [Fact]
    public async Task Are_unproven_when_the_policy_cannot_be_read()
    {
        await using var migration = await People.Nobody();
        migration.Deny(migration.Production, "iam:GetAccountPasswordPolicy");
        (await migration.OfProduction(Check)).ShouldBeUnproven("iam:GetAccountPasswordPolicy");
    }

    [Fact]
    public void Know_four_kinds_of_characters()
    {
        var parse = () => CharacterKind.Parse("emoji");
        parse.Should().Throw<FormatException>().WithMessage("*write symbols, numbers, upper case, lower case*");
    }
}
