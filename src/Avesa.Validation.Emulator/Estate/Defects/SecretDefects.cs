using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>A tenant's secret is of no use to the functions (PRE-05).</summary>
internal static class SecretDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("secret-placeholder", "The secret of eastgate-systems is a placeholder, in the source too.", moment =>
        {
            moment.Source.Current("tenant/eastgate-systems/prod").Text = "changeme";
            moment.Production.Current("tenant/eastgate-systems/prod").Text = "changeme";
        }),
        Defect.Before("secret-member-empty", "The secret of mesa-verde has an empty private key beside filled members, in the source too.", moment =>
        {
            foreach (var account in (Account[])[moment.Source, moment.Production])
            {
                var version = account.Current("tenant/mesa-verde/prod");
                var members = JsonNode.Parse(version.Text!)!;
                members["connectwise"]!["private_key"] = "";
                version.Text = members.ToJsonString();
            }
        }),
        Defect.Before("secret-without-current", "The secret of greenfield-it has only a pending version.", moment =>
        {
            var version = moment.Production.Current("tenant/greenfield-it/prod");
            version.Stages.Clear();
            version.Stages.Add("AWSPENDING");
        }),
        Defect.Before("secret-deleted", "The secret of harborlight is scheduled for deletion.", moment =>
        {
            var secret = moment.Production.Secrets["tenant/harborlight/prod"];
            secret.Deleted = secret.Created.AddDays(2);
        }),
        Defect.Before("secret-denied", "The resource policy of the secret of juniper-hill denies the execution role to read it.", moment =>
        {
            var secret = moment.Production.Secrets["tenant/juniper-hill/prod"];
            secret.ResourcePolicy =
                $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":{"AWS":"arn:aws:iam::{{Side.ProductionId}}:role/{{Broken.PipelineRole}}"},"Action":"secretsmanager:GetSecretValue","Resource":"*"}]}""";
        }),
        Defect.Before("secret-missing-on-last-page", "The last secret of the listing, of westbrook-it, did not arrive.", moment =>
            moment.Production.Secrets.TryRemove("tenant/westbrook-it/prod", out _)),
    ];
}
