using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Harmless;

/// <summary>Production's own are no strangers, and a denial opens nothing (POST-05 to POST-07, DOC-01 to DOC-05).</summary>
internal static class IsolationChanges
{
    private const string Tools = $"arn:aws:iam::{Side.ProductionId}:role/avesa-tools-role";

    public static IReadOnlyList<HarmlessChange> All { get; } =
    [
        HarmlessChange.After("table-denies-source", "The resource policy of TenantServices denies the source account everything.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            table.ResourcePolicy = Broken.WithStatement(table.ResourcePolicy, Unharmed.Deny(Broken.SourceRoot, "dynamodb:*", table.Arn));
        }),
        HarmlessChange.After("bucket-admits-own-role", "The policy of production's bucket lets a role of production list it.", moment =>
        {
            var bucket = moment.Production.Buckets[Broken.Bucket];
            bucket.Policy = Unharmed.TurnedRound(Broken.WithStatement(bucket.Policy, Broken.Allow(Tools, "s3:ListBucket", $"arn:aws:s3:::{Broken.Bucket}")));
        }),
        HarmlessChange.After("function-admits-own-role", "The policy of the notifier lets a role of production invoke it.", moment =>
        {
            var function = moment.Production.Functions["slack-notifier"];
            function.Policy = Broken.WithStatement(function.Policy, Broken.Allow(Tools, "lambda:InvokeFunction", function.Arn));
        }),
        HarmlessChange.After("secret-denies-everybody-else", "The resource policy of a secret denies the source account to read it.", moment =>
            moment.Production.Secrets["tenant/acme/prod"].ResourcePolicy = Broken.WithStatement(null, Unharmed.Deny(Broken.SourceRoot, "secretsmanager:*", "*"))),
        HarmlessChange.After("key-granted-to-service", "A grant lets DynamoDB use one of production's keys for a role of production.", moment =>
            moment.Production.Keys.Values.OrderBy(key => key.Id, StringComparer.Ordinal).First().Grants.Add(
                new KeyGrant(Seed.Of("grant").Hex(64), Tools, ["Decrypt"], moment.Production.Users["ada"].Created))),
        HarmlessChange.After("role-of-production-added", "A role of production trusts production, and has a description.", moment =>
        {
            var role = new IamRole { Name = "night-watch", Arn = $"arn:aws:iam::{Side.ProductionId}:role/night-watch", Id = "AROANIGHTWATCH2EXAMPL", TrustPolicy = Policies.TrustAccount(Side.ProductionId), Created = moment.Production.Users["ada"].Created };
            role.Description = "Reads nothing yet";
            moment.Production.Roles[role.Name] = role;
        }),
        HarmlessChange.After("table-backup-extra", "A backup of LastUpdated was taken by hand.", moment =>
        {
            var table = moment.Production.Tables["LastUpdated"];
            table.Backups.Add(new TableBackup("by-hand", $"{table.Arn}/backup/01489602797149-73d8d5bc", table.Created.AddDays(9), 4096));
        }),
        HarmlessChange.After("restored-twice", "A second restore of a table was tried too, and is older than 90 days.", moment =>
        {
            var restored = moment.Production.Tables.Values.First(table => table.Restore is not null);
            moment.Production.Tables["drill-of-spring"] = new Table
            {
                Name = "drill-of-spring",
                Arn = moment.Production.ArnOf("dynamodb", "table/drill-of-spring"),
                Id = "00000000-0000-4000-8000-000000000003",
                HashKey = restored.HashKey,
                RangeKey = restored.RangeKey,
                Created = restored.Created.AddDays(-100),
                Restore = restored.Restore! with { RestoredAt = restored.Restore.RestoredAt.AddDays(-100) },
            };
        }),
        HarmlessChange.After("fence-wider", "The fence around a secret of the source refuses everything, and comes first.", moment =>
        {
            var secret = moment.Source.Secrets["tenant/maple-street/prod"];
            secret.ResourcePolicy = Unharmed.TurnedRound(secret.ResourcePolicy!.Replace("\"secretsmanager:PutSecretValue\"", "\"secretsmanager:*\"", StringComparison.Ordinal));
        }),
        HarmlessChange.After("attestations-turned-round", "The words for the documents stand in another order, under a comment.", moment =>
        {
            var words = moment.Papers[PaperEstate.Attestations].Split("  - control:", StringSplitOptions.RemoveEmptyEntries);
            moment.Papers[PaperEstate.Attestations] = $"# Renewed twice a year.\n{words[0]}{string.Concat(words.Skip(1).Reverse().Select(word => $"  - control:{word}"))}";
        }),
        HarmlessChange.After("validation-later", "The validation of the night was run half an hour later.", moment =>
        {
            var began = PaperDefects.Validated(moment).AddMinutes(30);
            moment.Papers[PaperEstate.Validation] = $"began {PaperEstate.At(began)}\nended {PaperEstate.At(began.AddMinutes(9))}\n";
        }),
        HarmlessChange.After("decision-later", "The decision was made a minute later.", moment =>
            PaperDefects.Redate(moment, PaperEstate.Decision, decided => decided.AddMinutes(1))),
        HarmlessChange.After("document-besides", "A document lies beside those that are vouched for.", moment => moment.Papers[PaperEstate.PathOf("draft")] = "# A draft\n"),
    ];
}
