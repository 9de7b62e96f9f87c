using System.Globalization;
using Avesa.Validation.Inventory;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Identities;

/// <summary>The password policy asks for at least this much.</summary>
/// <param name="MinimumLength">Fewest characters.</param>
/// <param name="Characters">Kinds of characters, each of which must be there: symbols, numbers, upper case, lower case.</param>
/// <param name="Remembered">How many of the last passwords may not be used again.</param>
public sealed record PasswordsAreStrong(int MinimumLength, IReadOnlyList<CharacterKind> Characters, int Remembered) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var subject = $"password policy of {account.Id}";
        if (await account.Identities.PasswordPolicy() is not { } policy)
        {
            return new Broken(
                $"The {account.Side} account has no password policy, so AWS's default holds: 8 characters of three kinds.",
                Proof.Read,
                [new Finding(subject, "a password policy", "none", $"aws iam update-account-password-policy --minimum-password-length {MinimumLength} --password-reuse-prevention {Remembered} …")]);
        }

        return Verdict.Judge(
            Proof.Read,
            [
                .. AtLeast(subject, "characters", MinimumLength, policy.MinimumLength),
                .. Characters.Where(kind => !kind.IsRequired(policy)).Select(kind => new Finding(subject, $"{kind.Name} required", $"{kind.Name} not required", "Ask for them in IAM's account settings.")),
                .. AtLeast(subject, "passwords remembered", Remembered, policy.Remembered),
            ],
            $"Passwords of the {account.Side} account have at least {policy.MinimumLength} characters with {string.Join(", ", Characters.Select(kind => kind.Name))}, and none of the last {policy.Remembered} is taken again.",
            $"The password policy of the {account.Side} account asks for less than the plan.");
    }

    private static IEnumerable<Finding> AtLeast(string subject, string what, int expected, int found) => found >= expected
        ? []
        : [new Finding(subject, $"at least {expected.ToString(CultureInfo.InvariantCulture)} {what}", found.ToString(CultureInfo.InvariantCulture), "Raise it in IAM's account settings.")];

    /// <inheritdoc />
    public override string ToString() => $"{nameof(PasswordsAreStrong)} {{ {MinimumLength} characters, {string.Join(", ", Characters.Select(kind => kind.Name))}, {Remembered} remembered }}";
}

/// <summary>A kind of characters that a password policy can ask for: a closed set.</summary>
public sealed record CharacterKind
{
    private static readonly CharacterKind[] All =
    [
        new("symbols", policy => policy.Symbols),
        new("numbers", policy => policy.Numbers),
        new("upper case", policy => policy.Uppercase),
        new("lower case", policy => policy.Lowercase),
    ];

    private CharacterKind(string name, Func<PasswordPolicyFacts, bool> isRequired) => (Name, IsRequired) = (name, isRequired);

    /// <summary>As features write it.</summary>
    public string Name { get; }

    /// <summary>Whether a policy asks for it.</summary>
    internal Func<PasswordPolicyFacts, bool> IsRequired { get; }

    /// <summary>Reads <c>symbols</c>, <c>numbers</c>, <c>upper case</c> or <c>lower case</c>.</summary>
    /// <exception cref="FormatException">The text is another.</exception>
    public static CharacterKind Parse(string name) => Array.Find(All, kind => kind.Name == name)
        ?? throw new FormatException($"'{name}' is no kind of characters that a password policy knows: write {string.Join(", ", All.Select(kind => kind.Name))}.");
}
