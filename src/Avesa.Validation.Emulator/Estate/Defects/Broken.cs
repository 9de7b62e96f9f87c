using System.Text.Json;
using System.Text.Json.Nodes;
using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Where defects find what they break.</summary>
internal static class Broken
{
    public const string Ingestion = "avesa-connectwise-ingestion-prod";
    public const string Tickets = "avesa-canonical-transform-tickets-prod";
    public const string TimeEntries = "avesa-canonical-transform-time-entries-prod";
    public const string Companies = "avesa-canonical-transform-companies-prod";
    public const string Contacts = "avesa-canonical-transform-contacts-prod";
    public const string PipelineRole = "avesa-data-pipeline-prod-role";
    public const string Bucket = "data-storage-msp-prod";

    /// <summary>Everybody in the source account whom its administrators let.</summary>
    public const string SourceRoot = $"arn:aws:iam::{Side.SourceId}:root";

    extension(Moment moment)
    {
        public Account Source => moment.Accounts[Side.SourceId];

        public Account Production => moment.Accounts[Side.ProductionId];
    }

    extension(Account account)
    {
        /// <summary>The rule that runs a function.</summary>
        public EventRule RuleOf(string function) =>
            account.Rules.Values.Single(rule => rule.Targets.Any(target => target.Arn == account.Functions[function].Arn));

        /// <summary>The current version of a secret.</summary>
        public SecretVersion Current(string secret) => account.Secrets[secret].Versions.Single(version => version.Stages.Contains("AWSCURRENT"));

        /// <summary>The stream of a function's newest run.</summary>
        public LogStream NewestStream(string function) =>
            account.LogGroups[$"/aws/lambda/{function}"].Streams().Where(stream => stream.Span is not null).MaxBy(stream => stream.Span!.Value.Last)!;
    }

    extension(Table table)
    {
        /// <summary>The items whose partition key has a value.</summary>
        public IReadOnlyList<StoredItem> Of(string tenant) =>
            [.. table.Items.After(ItemPlace.Before(0)).Where(item => item.Attributes()["tenant_id"]!["S"]!.GetValue<string>() == tenant)];

        /// <summary>Changes the one item of a tenant.</summary>
        public void Change(string tenant, Action<JsonObject> change)
        {
            var stored = table.Of(tenant).Single();
            var item = stored.Attributes();
            change(item);
            table.Replace(stored, item);
        }

        /// <summary>Puts other attributes in the place of an item, whatever another defect did to the key schema.</summary>
        public void Replace(StoredItem stored, JsonObject item) =>
            table.Put(new StoredItem(stored.Place, JsonSerializer.SerializeToUtf8Bytes(item), stored.Size));
    }

    /// <summary>A policy document with one more statement.</summary>
    public static string WithStatement(string? policy, string statement)
    {
        var document = JsonNode.Parse(policy ?? """{"Version":"2012-10-17","Statement":[]}""")!;
        document["Statement"]!.AsArray().Add(JsonNode.Parse(statement));
        return document.ToJsonString();
    }

    /// <summary>A statement that lets a principal do something to a resource.</summary>
    public static string Allow(string principal, string action, string resource) =>
        $$"""{"Effect":"Allow","Principal":{"AWS":"{{principal}}"},"Action":"{{action}}","Resource":"{{resource}}"}""";
}
