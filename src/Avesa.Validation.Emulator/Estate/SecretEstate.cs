using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Estate;

/// <summary>The secrets: one for each tenant with equal values on both sides, two of them binary, and in the source those of dev and staging and unrelated ones.</summary>
internal static class SecretEstate
{
    private static readonly string[] BinaryTenants = ["ironbridge", "summit-networks"];

    /// <summary>Fills Secrets Manager of one account.</summary>
    public static void Build(Side side, Timeline timeline)
    {
        var created = side.IsProduction ? timeline.BulkCopied : timeline.SourceCreated;
        foreach (var (number, tenant) in Tenants.All.Index())
        {
            var secret = AddSecret(side, $"tenant/{tenant.Id}/prod", $"Credentials of {tenant.CompanyName}", created);
            if (number % 9 == 0)
            {
                secret.Versions.Add(Version(side, tenant, "before", created, "AWSPREVIOUS"));
            }

            secret.Versions.Add(Version(side, tenant, "prod", created.AddMinutes(2), "AWSCURRENT"));
            if (side.IsProduction && timeline.CutOver)
            {
                Rotate(secret, Version(side, tenant, "rotated", timeline.Cutover.AddMinutes(60), "AWSCURRENT"));
            }
        }

        if (side.IsProduction)
        {
            return;
        }

        foreach (var tenant in Tenants.All.Take(12))
        {
            foreach (var stage in (string[])["dev", "staging"])
            {
                AddSecret(side, $"tenant/{tenant.Id}/{stage}", null, created).Versions.Add(Version(side, tenant, stage, created, "AWSCURRENT"));
            }
        }

        foreach (var name in (string[])["github/webhook", "datadog/api-key", "staging/postgres", "tools/slack", "legacy/smtp"])
        {
            AddSecret(side, name, null, created).Versions.Add(Text(side.Seed.At(name), side.Seed.At(name).Hex(40), created, "AWSCURRENT"));
        }
    }

    // What the source holds still is worth nothing any more.
    private static void Rotate(Secret secret, SecretVersion version)
    {
        foreach (var old in secret.Versions)
        {
            old.Stages.Remove("AWSPREVIOUS");
        }

        secret.Versions[^1].Stages.Remove("AWSCURRENT");
        secret.Versions[^1].Stages.Add("AWSPREVIOUS");
        secret.Versions.Add(version);
    }

    private static Secret AddSecret(Side side, string name, string? description, DateTimeOffset created)
    {
        var suffix = side.Seed.At(name).At("arn").Text(6, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
        var secret = new Secret { Name = name, Arn = side.Account.ArnOf("secretsmanager", $"secret:{name}-{suffix}"), Description = description, Created = created };
        side.Account.Secrets[name] = secret;
        return secret;
    }

    // The value hangs on tenant and stage alone, so that both accounts have the same; the version's id is each account's own.
    private static SecretVersion Version(Side side, Tenant tenant, string stage, DateTimeOffset created, string label)
    {
        var value = tenant.Seed.At(stage);
        var text = new JsonObject
        {
            ["connectwise"] = new JsonObject
            {
                ["company_id"] = tenant.Id.Replace("-", "", StringComparison.Ordinal),
                ["public_key"] = value.At("public").Text(16, Letters),
                ["private_key"] = value.At("private").Text(16, Letters),
                ["client_id"] = value.At("client").Uuid(),
            },
        }.ToJsonString(JsonSerializerOptions.Web);
        var id = side.Seed.At(tenant.Id).At(stage);
        var version = Text(id, text, created, label);
        if (BinaryTenants.Contains(tenant.Id))
        {
            (version.Binary, version.Text) = (Encoding.UTF8.GetBytes(text), null);
        }

        return version;
    }

    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static SecretVersion Text(Seed id, string text, DateTimeOffset created, string label)
    {
        var version = new SecretVersion { Id = id.Uuid(), Text = text, Created = created };
        version.Stages.Add(label);
        return version;
    }
}
