namespace Avesa.Validation.Trials.Permissions;

/// <summary>A statement whose loss a control survives, although it makes calls that the statement allows.</summary>
/// <param name="Statement">The account and the statement.</param>
/// <param name="Controls">The controls.</param>
/// <param name="Reason">Why that is right.</param>
internal sealed record Spare(string Statement, IReadOnlyList<string> Controls, string Reason)
{
    private const string Restored = "the feature takes any of three proofs of a restore: a job of AWS Backup, an event of the trail, the restored table itself";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Spare> All { get; } =
    [
        new("Production SnsTopics", ["ACC-04", "MON-02", "COST-01"], "the policy that SNS gives a new topic lets its account read it; a topic with a policy of its own needs the statement"),
        new("Production BackupAccount", ["POST-06"], Restored),
        new("Production CloudtrailAccount", ["POST-06"], Restored),
        new("Production DynamodbAccount", ["POST-06"], Restored),
        new("Production DynamodbTables", ["POST-06"], Restored),
        new("Source IamPrincipals", ["PRE-08", "MON-03"], "the attempt itself succeeded; the simulation would only have told whose refusal it was"),
    ];
}
