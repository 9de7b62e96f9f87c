using Avesa.Validation.Checks.Isolation;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Estate;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Retirement;

/// <summary>
/// No secret of production has the value that the source still holds: whoever could read the shared account once knows that one for good. Compared
/// by a keyed hash whose key dies with the run.
/// </summary>
/// <param name="Names">The secrets.</param>
public sealed record SecretsWereRotated(SecretNames Names) : IMigrationCheck
{
    private const int Shown = 50;

    /// <inheritdoc />
    public async Task<Verdict> Run(Migration migration, CancellationToken cancellationToken)
    {
        var (source, production) = (migration.Source, migration.Production);
        var lists = await Task.WhenAll(source.NamesOf(Names), production.NamesOf(Names));
        var names = lists[0].Intersect(lists[1], StringComparer.Ordinal).ToList();
        if (names.Count == 0)
        {
            return new Unproven($"Source and production have no secret {Names} in common ({lists[0].Count} and {lists[1].Count}), so no value can be compared: look whether they were rotated before the copies were destroyed.");
        }

        var pairs = await Task.WhenAll(names.Select(async name => (Name: name, Values: await Task.WhenAll(source.SecretsManager.CurrentValue(name), production.SecretsManager.CurrentValue(name)))));
        var same = pairs.Where(pair => pair.Values is [{ } before, { } now] && before.Digest == now.Digest).Select(pair => pair.Name).ToList();
        var unknown = pairs.Where(pair => pair.Values.Contains(null)).Select(pair => pair.Name).ToList();
        List<string> open = unknown.Count == 0 ? [] : [$"{Counted.Of(unknown.Count, "secret has", "secrets have")} no current value in one of the accounts, {unknown[0]} among them, so whether it was rotated is not known."];
        return same.Count > 0
            ? new Broken(
                $"{Counted.Of(same.Count, "credential", "credentials")} of {names.Count} still open the same doors as the copy in the source.",
                Proof.Compared,
                [.. same.Take(Shown).Select(name => new Finding(name, "another value than the source's copy", "the same", "Let the service issue a new credential, put it into production's secret, and revoke the old one."))],
                same.Count,
                open)
            : open.Count > 0 ? new Unproven(open[0])
            : new Held($"The current values of {Counted.Of(names.Count, "secret", "secrets")} of production all differ from the source's copies (compared by keyed hash).", Proof.Compared);
    }
}
