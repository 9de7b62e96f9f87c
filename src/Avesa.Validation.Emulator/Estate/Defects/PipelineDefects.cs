using Avesa.Validation.Emulator.Model;
using Avesa.Validation.Emulator.Services.DynamoDb.Items;

namespace Avesa.Validation.Emulator.Estate.Defects;

/// <summary>Data of a tenant stopped flowing (POST-03, POST-04).</summary>
internal static class PipelineDefects
{
    private const string Left = "lighthouse-msp";
    private const string Untransformed = "tailspin-tech";

    public static IReadOnlyList<Defect> All { get; } =
    [
        Defect.After("tenant-table-not-ingested", $"No run since the cutover has read the companies of {Left}: neither a watermark nor a line says so.", moment =>
        {
            Forget(moment, Broken.Ingestion, $"connectwise#companies for tenant {Left}");
            var (old, table) = (moment.Source.Tables["LastUpdated-prod"], moment.Production.Tables["LastUpdated"]);
            table.Put(old.Of(Left).Select(item => item.Attributes()).Single(item => item["service_table"]!["S"]!.GetValue<string>() == "connectwise#companies"));
            var bucket = moment.Production.Buckets[Broken.Bucket].Objects;
            foreach (var key in Keys(bucket, $"{Left}/raw/connectwise/companies/").Where(key => moment.Source.Buckets["data-storage-msp"].Objects.Find(key) is null))
            {
                bucket.Remove(key);
            }
        }),
        Defect.After("raw-object-not-transformed", $"The tickets of {Untransformed} were ingested, but never transformed.", moment =>
        {
            Forget(moment, Broken.Tickets, $"for tenant {Untransformed}");
            var bucket = moment.Production.Buckets[Broken.Bucket].Objects;
            foreach (var key in Keys(bucket, $"{Untransformed}/canonical/tickets/"))
            {
                bucket.Remove(key);
            }
        }),
    ];

    private static void Forget(Moment moment, string function, string words)
    {
        foreach (var stream in moment.Production.LogGroups[$"/aws/lambda/{function}"].Streams())
        {
            stream.RemoveAll(logged => logged.Message.Contains(words, StringComparison.Ordinal));
        }
    }

    private static List<string> Keys(BucketObjects objects, string prefix) =>
        [.. objects.Sorted().Select(stored => stored.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal))];
}
