using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>What the functions may read, they cannot decrypt (PRE-03, PRE-04).</summary>
internal static class KeyDefects
{
    private const string Tables = "tables";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("table-key-disabled", "The key that encrypts TenantServices is disabled.", moment => Encrypt(moment).State = "Disabled"),
        Defect.Before("table-key-of-source", "TenantServices is encrypted with a key of the source.", moment =>
            moment.Production.Tables["TenantServices"].KmsKeyArn = moment.Source.Keys.Values.First().Arn),
        Defect.Before("table-key-not-permitted", "The execution role may not decrypt with the key that encrypts TenantServices.", moment =>
        {
            Encrypt(moment);
            moment.Production.Roles[Broken.PipelineRole].InlinePolicies.TryRemove(Tables, out _);
        }),
        Defect.Before("table-key-closed", "The policy of the key that encrypts TenantServices admits those who look at it, and no function.", moment =>
        {
            var key = Encrypt(moment);
            key.Policy = Broken.WithStatement(null, Look);
        }),
        Defect.Before("table-key-denies", "The policy of the key that encrypts TenantServices denies the execution role to decrypt.", moment =>
        {
            var key = Encrypt(moment);
            key.Policy = Broken.WithStatement(
                key.Policy, $$"""{"Sid":"not-yet","Effect":"Deny","Principal":{"AWS":"arn:aws:iam::{{Side.ProductionId}}:role/{{Broken.PipelineRole}}"},"Action":"kms:Decrypt","Resource":"*"}""");
        }),
        Defect.Before("bucket-key-gone", "The key with which production's bucket encrypts was deleted.", moment =>
            moment.Production.Buckets[Broken.Bucket].Encryption = new BucketEncryption("aws:kms", moment.Production.ArnOf("kms", "key/0b7c1f7e-5a53-4a6e-9d0b-3f2f6f1c8e11"))),
    ];

    private static string Look => $$"""{"Sid":"look","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{Side.ProductionId}}:user/avesa-validation"},"Action":["kms:DescribeKey","kms:GetKeyPolicy","kms:ListGrants"],"Resource":"*"}""";

    /// <summary>Encrypts TenantServices with a key of production's own, which the execution role may use.</summary>
    internal static KmsKey Encrypt(Moment moment)
    {
        const string Id = "5d1f6a0e-7c3b-4f2a-8e9d-1a2b3c4d5e6f";
        var key = new KmsKey
        {
            Id = Id,
            Arn = moment.Production.ArnOf("kms", $"key/{Id}"),
            Policy = Policies.KeyOfAccount(Side.ProductionId),
            Created = moment.Production.Tables["TenantServices"].Created,
        };
        moment.Production.Keys[Id] = key;
        moment.Production.Tables["TenantServices"].KmsKeyArn = key.Arn;
        moment.Production.Roles[Broken.PipelineRole].InlinePolicies[Tables] =
            $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"kms:Decrypt","Resource":"{{key.Arn}}"}]}""";
        return key;
    }
}
