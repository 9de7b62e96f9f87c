using Avesa.Validation.Estate;

namespace Avesa.Validation.Run;

/// <summary>Starts what the controls of isolation and recovery read, the reads that hang on others included.</summary>
internal static class IsolationPrefetch
{
    public static void Begin(Migration migration, PlannedEstate estate)
    {
        var (source, production) = (migration.Source, migration.Production);
        _ = production.Iam.Roles();
        _ = production.Logs.ResourcePolicies();
        _ = production.CloudTrail.Calls("RestoreTableToPointInTime");
        _ = production.CloudTrail.Calls("RestoreTableFromBackup");
        _ = production.Backup.CompletedTableRestores();
        _ = production.FunctionReferences.All();
        _ = source.FunctionReferences.All();
        _ = source.DynamoDb.TableNames();
        _ = source.SecretsManager.Names();
        _ = source.S3.FirstKey(estate.Bucket.Source);
        _ = production.S3.FirstKey(estate.Bucket.Production);
        _ = Buckets(production);
        _ = Functions(production);
        _ = Tables(production);
        _ = Secrets(production);
        _ = FirstSecret(source, estate.Secrets);
        _ = RolesOpenTo(source.Id, production);
        _ = Keys(production);
        foreach (var table in estate.Tables)
        {
            string[] key = [table.PartitionKey.Name, .. table.SortKey is { } sort ? [sort.Name] : Array.Empty<string>()];
            _ = source.DynamoDb.Table(table.Source);
            _ = source.DynamoDb.AnyKey(table.Source, key);
            _ = production.DynamoDb.AnyKey(table.Production, key);
        }

        foreach (var function in estate.Functions)
        {
            _ = source.Lambda.Function(function.Name);
            _ = Role(production, function.Name);
        }
    }

    private static async Task Role(ProductionAccount production, string function)
    {
        if (await production.Lambda.Function(function) is { } facts)
        {
            _ = production.Iam.Policies(facts.RoleName);
        }
    }

    private static async Task Buckets(ProductionAccount production)
    {
        foreach (var bucket in await production.S3.OwnBuckets())
        {
            _ = production.S3.Policy(bucket);
            _ = production.S3.Acl(bucket);
            _ = production.S3.Ownership(bucket);
            _ = production.S3.PublicAccess(bucket);
        }
    }

    private static async Task Functions(ProductionAccount production)
    {
        foreach (var function in await production.Lambda.FunctionNames())
        {
            _ = production.Lambda.Function(function);
            _ = production.Lambda.Policy(function);
            _ = production.Lambda.Urls(function);
            _ = production.Lambda.Aliases(function);
        }
    }

    private static async Task Tables(ProductionAccount production)
    {
        foreach (var table in await Task.WhenAll((await production.DynamoDb.TableNames()).Select(production.DynamoDb.Table)))
        {
            _ = table is null ? null : production.DynamoDb.Policy(table.Arn);
        }
    }

    private static async Task Secrets(ProductionAccount production)
    {
        foreach (var name in await production.SecretsManager.Names())
        {
            _ = production.SecretsManager.Policy(name);
        }
    }

    private static async Task FirstSecret(SourceAccount source, SecretNames names)
    {
        if ((await source.SecretsManager.Names()).Where(name => names.TenantOf(name) is not null).Min(StringComparer.Ordinal) is { } first)
        {
            _ = source.SecretsManager.Secret(first);
        }
    }

    // Which role is the monitoring one stands in a step, but whichever it is, its trust policy names the other account.
    private static async Task RolesOpenTo(string accountId, ProductionAccount production)
    {
        foreach (var role in (await production.Iam.Roles()).Where(role => role.TrustPolicy.Contains(accountId, StringComparison.Ordinal)))
        {
            _ = production.Iam.Role(role.Name);
            _ = production.Iam.AttachedPolicies(role.Name);
            _ = production.Iam.InlinePolicies(role.Name);
        }
    }

    private static async Task Keys(ProductionAccount production)
    {
        foreach (var key in await Task.WhenAll((await production.Kms.KeyArns()).Select(production.Kms.Key)))
        {
            if (key is { ByCustomer: true })
            {
                _ = production.Kms.Policy(key.Arn);
                _ = production.Kms.Grants(key.Arn);
            }
        }
    }
}
