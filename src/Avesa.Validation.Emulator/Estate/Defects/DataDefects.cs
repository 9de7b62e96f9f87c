using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Something did not arrive as it was (PRE-02).</summary>
internal static class DataDefects
{
    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.Before("item-missing", "The tenant bluepeak did not arrive in TenantServices.", moment =>
        {
            var table = moment.Production.Tables["TenantServices"];
            table.Remove(table.Of("bluepeak").Single().Place);
        }),
        Defect.Before("item-nested-attribute", "An attribute deep in the item of acme in TenantServices is another one: services.connectwise.api_url.", moment =>
            moment.Production.Tables["TenantServices"].Change("acme", item => ConnectWise(item)["api_url"] = Attributes.S("https://acme.connectwise.example/old"))),
        Defect.Before("item-set-member", "A member of a set in the item of maple-street in TenantServices is missing: services.connectwise.tables.", moment =>
            moment.Production.Tables["TenantServices"].Change("maple-street", item => ConnectWise(item)["tables"] = Attributes.SS(PipelineFunction.Tables.Skip(1)))),
        Defect.Before("item-number-last-digit", "The last digit of a number in the item of redwood-msp in TenantServices is another one: services.connectwise.page_size.", moment =>
            moment.Production.Tables["TenantServices"].Change("redwood-msp", item =>
                ConnectWise(item)["page_size"] = Attributes.N(decimal.Parse(ConnectWise(item)["page_size"]!["N"]!.GetValue<string>(), CultureInfo.InvariantCulture) + 1))),
        Defect.Before("item-extra", "TenantServices has a tenant that the source does not have: leftover-test.", moment =>
        {
            // Another defect may have renamed the key.
            var table = moment.Production.Tables["TenantServices"];
            var item = new JsonObject { ["tenant_id"] = Attributes.S("leftover-test"), ["company_name"] = Attributes.S("Leftover of a test") };
            item[table.HashKey.Name] = Attributes.S("leftover-test");
            table.Put(item);
        }),
        Defect.Before("watermark-stale", "A watermark of northwind-it in LastUpdated is a day older than the source's.", moment =>
        {
            var table = moment.Production.Tables["LastUpdated"];
            var stored = table.Of("northwind-it")[0];
            var item = stored.Attributes();
            var time = DateTimeOffset.Parse(item["last_updated"]!["S"]!.GetValue<string>(), CultureInfo.InvariantCulture);
            item["last_updated"] = Attributes.Time(time.AddDays(-1));
            table.Replace(stored, item);
        }),
        Defect.Before("object-missing-on-last-page", "The last object of the bucket, in the order of keys, did not arrive.", moment =>
        {
            var objects = moment.Production.Buckets[Broken.Bucket].Objects;
            objects.Remove(objects.Sorted()[^1].Key);
        }),
        Defect.Before("object-content", "The content of northwind-it/exports/a//b.txt is another one of the same size.", moment =>
            Change(moment, "northwind-it/exports/a//b.txt", stored =>
            {
                var content = stored.Content();
                content[^2] ^= 1;
                return stored with { Content = () => content, ETag = ObjectContent.ETag(content) };
            })),
        Defect.Before("object-metadata", "One value of the metadata of fabrikam-it/exports/companies.csv is another one: reviewed.", moment =>
            Change(moment, "fabrikam-it/exports/companies.csv", stored => stored with { Metadata = new Dictionary<string, string>(stored.Metadata) { ["reviewed"] = "false" } })),
        Defect.Before("object-content-type", "The content type of helvetia-edv/exports/Übersicht Tickets März 2026.csv is what a copy from a disk would guess.", moment =>
            Change(moment, "helvetia-edv/exports/Übersicht Tickets März 2026.csv", stored => stored with { ContentType = "text/csv" })),
        Defect.Before("object-metadata-lost", "meridian-it/exports/contract.txt was copied without its metadata, as a copy in parts is.", moment =>
            Change(moment, "meridian-it/exports/contract.txt", stored => stored with { Headers = new Dictionary<string, string>() })),
        Defect.Before("secret-last-byte", "The last letter of the secret of copperfield is another one.", moment =>
        {
            var version = moment.Production.Current("tenant/copperfield/prod");
            var end = version.Text!.LastIndexOf('"') - 1;
            version.Text = $"{version.Text[..end]}{(version.Text[end] == '0' ? '1' : '0')}{version.Text[(end + 1)..]}";
        }),
        Defect.Before("secret-binary-byte", "One byte of the binary secret of ironbridge is another one.", moment =>
            moment.Production.Current("tenant/ironbridge/prod").Binary![^4] ^= 1),
        Defect.Before("secret-binary-as-text", "The binary secret of summit-networks arrived as text.", moment =>
        {
            var version = moment.Production.Current("tenant/summit-networks/prod");
            (version.Text, version.Binary) = (Encoding.UTF8.GetString(version.Binary!), null);
        }),
        Defect.Before("secret-extra", "Production has a secret of a tenant that the source does not have: tenant/leftover-test/prod.", moment =>
        {
            const string Name = "tenant/leftover-test/prod";
            var secret = new Secret { Name = Name, Arn = moment.Production.ArnOf("secretsmanager", $"secret:{Name}-aBcDeF"), Created = moment.Production.Secrets["tenant/acme/prod"].Created };
            var version = new SecretVersion { Id = Seed.Of(Name).Uuid(), Text = """{"connectwise":{}}""", Created = secret.Created };
            version.Stages.Add("AWSCURRENT");
            secret.Versions.Add(version);
            moment.Production.Secrets[Name] = secret;
        }),
        Defect.Before("item-many-attributes", "Half of oakridge's item in TenantServices is another.", moment =>
            moment.Production.Tables["TenantServices"].Change("oakridge", item =>
            {
                foreach (var number in Enumerable.Range(1, 12))
                {
                    item[$"legacy_{number}"] = Attributes.N(number);
                }
            })),
        Defect.Before("object-extra", "Production's bucket has an object that the source does not have: acme/exports/test.csv.", moment =>
        {
            var objects = moment.Production.Buckets[Broken.Bucket].Objects;
            objects.Put(objects.Sorted()[0] with { Key = "acme/exports/test.csv" });
        }),
        Defect.Before("object-cut-short", "northwind-it/exports/a//b.txt arrived without its last byte.", moment =>
            Change(moment, "northwind-it/exports/a//b.txt", stored =>
            {
                var content = stored.Content()[..^1];
                return stored with { Content = () => content, Size = content.Length, ETag = ObjectContent.ETag(content) };
            })),
    ];

    private static JsonObject ConnectWise(JsonObject item) => item["services"]!["M"]!["connectwise"]!["M"]!.AsObject();

    private static void Change(Moment moment, string key, Func<StoredObject, StoredObject> change)
    {
        var objects = moment.Production.Buckets[Broken.Bucket].Objects;
        objects.Put(change(objects.Find(key)!));
    }
}
