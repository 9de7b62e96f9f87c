using Avesa.Validation.Accounts;
using Avesa.Validation.Verdicts;

namespace Avesa.Validation.Checks.Recovery;

/// <summary>Point-in-time recovery is on, and its window reaches to within minutes of now.</summary>
/// <remarks>https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html</remarks>
public sealed record TableCanBeRestored(string Table) : ICheck
{
    // DynamoDB keeps the end of the window about five minutes behind now.
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(15);

    /// <inheritdoc />
    public async Task<Verdict> Run(Account account, CancellationToken cancellationToken)
    {
        var recovery = await account.DynamoDb.Recovery(Table);
        if (recovery is not { Enabled: true })
        {
            return new Broken(
                $"{Table} cannot be restored to a point in time.",
                Proof.Read,
                [
                    recovery is null
                        ? new Finding(Table, "a table", "none", "Create the table as in plan 2.2.")
                        : new Finding(Table, "point-in-time recovery ENABLED", "DISABLED", $"aws dynamodb update-continuous-backups --table-name {Table} --point-in-time-recovery-specification PointInTimeRecoveryEnabled=true"),
                ]);
        }

        var earliest = recovery.Earliest.Required("DescribeContinuousBackups: EarliestRestorableDateTime");
        var latest = recovery.Latest.Required("DescribeContinuousBackups: LatestRestorableDateTime");
        var now = account.Clock.GetUtcNow();
        return earliest <= latest && latest >= now - Tolerance
            ? new Held($"{Table} can be restored to any second from {earliest:u} to {latest:u}, {(now - latest).TotalMinutes:0} minutes ago.", Proof.Read)
            : new Broken(
                $"The recovery window of {Table} is not current.",
                Proof.Read,
                [new Finding(Table, $"a window that reaches to {now - Tolerance:u} or later", $"a window from {earliest:u} to {latest:u}", "Wait until DynamoDB has caught up, or switch point-in-time recovery off and on and ask AWS Support.")]);
    }
}
