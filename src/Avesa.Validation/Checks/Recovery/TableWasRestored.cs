using System.Diagnostics;
using Avesa.Validation.Accounts;
using Avesa.Validation.Settings;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Recovery;

/// <summary>
/// One of the tables was restored lately: the restored table is still there, or CloudTrail or AWS Backup recorded the restore. The three are
/// read independently, and one is enough; that there was none is known only when all three could be read.
/// </summary>
/// <param name="Tables">The names of the tables.</param>
/// <param name="Days">How old the restore may be.</param>
public sealed record TableWasRestored(IReadOnlyList<string> Tables, int Days) : ICheck
{
    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var arns = Tables.Select(table => $"arn:aws:dynamodb:{account.Region}:{account.Id}:table/{table}").ToHashSet(StringComparer.Ordinal);
        var sources = await Task.WhenAll(
            Read("what the tables were restored from (dynamodb:ListTables and DescribeTable)", () => Restores.FromTables(account, arns)),
            Read("CloudTrail's event history (cloudtrail:LookupEvents)", () => Restores.FromCloudTrail(account, arns)),
            Read("the restore jobs of AWS Backup (backup:ListRestoreJobs)", () => Restores.FromBackup(account, arns)));
        var newest = sources.SelectMany(source => source.Restores).MaxBy(restore => restore.Time);
        var oldest = account.Clock.GetUtcNow().AddDays(-Days);
        if (newest is not null && newest.Time >= oldest)
        {
            return new Held($"{newest.Table} was restored on {newest.Time:u}: {newest.Evidence}.", Proof.Read);
        }

        return sources.Where(source => source.Unread is not null).ToList() is { Count: > 0 } unread
            ? new Unproven($"No restore of {string.Join(" or ", Tables)} within {Days} days was found, but {string.Join(" Nor could ", unread.Select((source, number) => number == 0 ? $"{source.Name} could not be read: {source.Unread}" : $"{source.Name}: {source.Unread}"))}")
            : new Broken(
                $"None of {string.Join(", ", Tables)} was restored within the last {Days} days.",
                Proof.Read,
                [
                    new Finding(
                        string.Join(", ", Tables),
                        $"a restore since {oldest:u}",
                        newest is null ? "none, neither a restored table nor a record in CloudTrail or AWS Backup" : $"the last one on {newest.Time:u} ({newest.Evidence})",
                        $"Restore one: aws dynamodb restore-table-to-point-in-time --source-table-name {Tables[0]} --target-table-name {Tables[0]}-drill --use-latest-restorable-time, compare it, and delete it."),
                ]);
    }

    /// <inheritdoc />
    public override string ToString() => $"{nameof(TableWasRestored)} {{ {string.Join(", ", Tables)} within {Days} days }}";

    private static async Task<Place> Read(string name, Func<Task<IReadOnlyList<Restore>>> read) =>
        await Attempt.Of(AccountSide.Production, read) switch
        {
            Answered<IReadOnlyList<Restore>> answered => new Place(name, answered.Value, null),
            Refused<IReadOnlyList<Restore>> refused => new Place(name, [], $"refused ({refused.Because})."),
            Failed<IReadOnlyList<Restore>> failed => new Place(name, [], failed.Because),
            _ => throw new UnreachableException(),
        };

    private sealed record Place(string Name, IReadOnlyList<Restore> Restores, string? Unread);
}
