using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Watch;

/// <summary>AWS Config records the users, groups, roles and policies of IAM, which belong to no region, in one of the regions.</summary>
/// <param name="Regions">Where to look.</param>
public sealed record IamIsRecorded(IReadOnlyList<string> Regions) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var recorders = await Task.WhenAll(Regions.Select(account.Config.Recorder));
        return Regions.Zip(recorders).FirstOrDefault(pair => pair.Second is { Iam: true, Recording: true }).First is { } home
            ? new Held($"AWS Config records IAM of {account.Id} in {home}.", Proof.Read)
            : new Broken(
                $"AWS Config records IAM of {account.Id} nowhere.",
                Proof.Read,
                [new Finding($"AWS Config in {string.Join(", ", Regions)}", "users, groups, roles and policies recorded in one region", "in none", "Include global resource types in one of the recorders.")]);
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(IamIsRecorded)} {{ {string.Join(", ", Regions)} }}";
}
