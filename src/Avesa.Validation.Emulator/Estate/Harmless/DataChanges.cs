using System.Globalization;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Estate.Defects;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Estate.Harmless;

/// <summary>Equal data can look different, and what is not data of production may differ (PRE-02, PRE-05).</summary>
internal static class DataChanges
{
    public static IReadOnlyList<HarmlessChange> All { get; } =
    [
        HarmlessChange.Before("item-map-order", "The attributes of acme in production's TenantServices come in another order, those of its maps too.", moment =>
            Production(moment).Change("acme", TurnRound)),
        HarmlessChange.Before("item-set-order", "The members of a set of maple-street come in another order in production.", moment =>
            Production(moment).Change("maple-street", item => ConnectWise(item)["tables"] = Attributes.SS(PipelineFunction.Tables.Reverse()))),
        HarmlessChange.Before("item-number-set-order", "The numbers of a set of fabrikam-it come in another order in production, one of them spelt with a fraction.", moment =>
            Production(moment).Change("fabrikam-it", item =>
            {
                var numbers = ConnectWise(item)["board_ids"]!["NS"]!.AsArray().Select(number => number!.GetValue<string>()).Reverse().ToList();
                ConnectWise(item)["board_ids"] = new JsonObject { ["NS"] = new JsonArray([.. numbers.Select((number, at) => JsonValue.Create(at == 0 ? $"{number}.0" : number))]) };
            })),
        HarmlessChange.Before("item-number-spelling", "A number of redwood-msp is spelt with an exponent in production, and one of cloudharbor with a fraction of zeros.", moment =>
        {
            Production(moment).Change("redwood-msp", item => Spell(item, number => $"{(number / 100).ToString(CultureInfo.InvariantCulture)}e2"));
            Production(moment).Change("cloudharbor", item => Spell(item, number => $"{number.ToString(CultureInfo.InvariantCulture)}.00"));
        }),
        HarmlessChange.Before("item-order", "The items of production's LastUpdated come in another order.", moment =>
        {
            var table = moment.Production.Tables["LastUpdated"];
            foreach (var stored in table.Items.After(ItemPlace.Before(0)).ToList())
            {
                table.Remove(stored.Place);
                table.Put(new StoredItem(new ItemPlace(~stored.Place.Hash, stored.Place.Partition.ToArray(), stored.Place.Range.ToArray()), stored.Json.ToArray(), stored.Size));
            }
        }),
        HarmlessChange.Before("table-tag-extra", "Production's TenantServices has a tag that the source's has not.", moment => Production(moment).Tags["CostCenter"] = "4711"),
        HarmlessChange.Before("table-of-dev-written", "Dev's table in the source was written after the stop.", moment =>
            moment.Source.Tables["TenantServices-dev"].Change("acme", item => item["company_name"] = Attributes.S("Acme in dev"))),
        HarmlessChange.Before("object-storage-class", "An object lies in another storage class in production.", moment =>
            Change(moment, "acme/exports/100% SLA.csv", stored => stored with { StorageClass = "STANDARD_IA" })),
        HarmlessChange.Before("object-multipart", "An object was uploaded to production in two parts, so that its ETag differs, and its checksum does not.", moment =>
            Change(moment, "contoso-support/exports/companies.csv", stored => stored with { ETag = "9b2cf535f27731c974343645a3985328-2", Parts = 2 })),
        HarmlessChange.Before("object-metadata-order", "The metadata of an object come in another order in production, their names in capitals.", moment =>
            Change(moment, "keystone-managed/exports/contract.txt", stored => stored with
            {
                Metadata = stored.Metadata.Reverse().ToDictionary(entry => entry.Key.ToUpperInvariant(), entry => entry.Value),
            })),
        HarmlessChange.Before("object-tag-extra", "An object has a tag in production that it has not in the source: tags are not compared, and the evidence says so.", moment =>
            Change(moment, "meridian-it/exports/contract.txt", stored => stored with { Tags = new Dictionary<string, string>(stored.Tags) { ["copied"] = "true" } })),
        HarmlessChange.Before("object-versions-older", "An object of production has an older version of other content.", moment =>
        {
            var objects = moment.Production.Buckets[Broken.Bucket].Objects;
            var stored = objects.Find("acme/exports/100% SLA.csv")!;
            objects.Put(stored with { Content = () => [1, 2, 3], Size = 3, ETag = ObjectContent.ETag([1, 2, 3]), VersionId = "0123456789abcdef0123456789abcdef", LastModified = stored.LastModified.AddDays(-1) });
            objects.Put(stored);
        }),
        HarmlessChange.Before("secret-older-version", "The version before the current one of a secret has another value in production.", moment =>
        {
            var version = new SecretVersion { Id = Seed.Of("older").Uuid(), Text = """{"connectwise":{"private_key":"before"}}""", Created = moment.Production.Secrets["tenant/acme/prod"].Created };
            version.Stages.Add("AWSPREVIOUS");
            moment.Production.Secrets["tenant/bayside-computing/prod"].Versions.Insert(0, version);
        }),
        HarmlessChange.Before("secret-pending", "A rotation of a secret has begun in production: a pending version stands beside the current one.", moment =>
        {
            var version = new SecretVersion { Id = Seed.Of("pending").Uuid(), Text = """{"connectwise":{"private_key":""}}""", Created = moment.Production.Secrets["tenant/acme/prod"].Created };
            version.Stages.Add("AWSPENDING");
            moment.Production.Secrets["tenant/cloudharbor/prod"].Versions.Add(version);
        }),
        HarmlessChange.Before("secret-described", "A secret has another description and a tag in production.", moment =>
        {
            var secret = moment.Production.Secrets["tenant/acme/prod"];
            secret.Description = "Ask operations before changing this";
            secret.Tags["Owner"] = "operations";
        }),
        HarmlessChange.Before("secret-of-staging-changed", "A secret of staging was changed in the source.", moment =>
            moment.Source.Current("tenant/acme/staging").Text = """{"connectwise":{"private_key":"todo"}}"""),
        HarmlessChange.Before("secret-with-placeholder-inside", "A placeholder stands inside a longer credential, in the source too.", moment =>
        {
            foreach (var account in (Account[])[moment.Source, moment.Production])
            {
                var version = account.Current("tenant/pacific-crest/prod");
                var members = JsonNode.Parse(version.Text!)!;
                members["connectwise"]!["private_key"] = "NoneTbd0Changeme9";
                version.Text = members.ToJsonString();
            }
        }),
        HarmlessChange.Before("secret-of-nobody", "Production has a secret that is no tenant's: pagerduty/routing-key.", moment =>
        {
            const string Name = "pagerduty/routing-key";
            var secret = new Secret { Name = Name, Arn = moment.Production.ArnOf("secretsmanager", $"secret:{Name}-pDrKeY"), Created = moment.Production.Secrets["tenant/acme/prod"].Created };
            var version = new SecretVersion { Id = Seed.Of(Name).Uuid(), Text = "todo", Created = secret.Created };
            version.Stages.Add("AWSCURRENT");
            secret.Versions.Add(version);
            moment.Production.Secrets[Name] = secret;
        }),
    ];

    private static Table Production(Moment moment) => moment.Production.Tables["TenantServices"];

    private static JsonObject ConnectWise(JsonObject item) => item["services"]!["M"]!["connectwise"]!["M"]!.AsObject();

    private static void Spell(JsonObject item, Func<decimal, string> spell) =>
        ConnectWise(item)["page_size"]!["N"] = spell(decimal.Parse(ConnectWise(item)["page_size"]!["N"]!.GetValue<string>(), CultureInfo.InvariantCulture));

    private static void TurnRound(JsonObject members)
    {
        foreach (var (name, value) in members.Reverse().ToList())
        {
            members.Remove(name);
            members.Add(name, value);
            if (value is JsonObject inner)
            {
                TurnRound(inner);
            }
        }
    }

    private static void Change(Moment moment, string key, Func<StoredObject, StoredObject> change)
    {
        var objects = moment.Production.Buckets[Broken.Bucket].Objects;
        objects.Put(change(objects.Find(key)!));
    }
}
