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
            PutBackWatermark(moment, Left, "connectwise#companies");
            RemoveWritten(moment, $"{Left}/raw/connectwise/companies/");
        }),
        Defect.After("watermark-without-object", "The watermark of keystone-managed's companies was moved, but what was read is not in the bucket.", moment =>
        {
            Forget(moment, Broken.Ingestion, "No new records of connectwise#companies for tenant keystone-managed");
            RemoveWritten(moment, "keystone-managed/raw/connectwise/companies/");
        }),
        Defect.After("object-without-watermark", "The contacts of greenfield-it were ingested, but their watermark is still the source's, so that every run reads them again.", moment =>
        {
            Forget(moment, Broken.Ingestion, "No new records of connectwise#contacts for tenant greenfield-it");
            PutBackWatermark(moment, "greenfield-it", "connectwise#contacts");
        }),
        Defect.After("tenant-switched-on", "Somebody has switched firstwatch on since the cutover, and no run has ingested anything of it.", moment =>
            moment.Production.Tables["TenantServices"].Change("firstwatch", item =>
            {
                item["services"]!["M"]!["connectwise"]!["M"]!["enabled"] = Attributes.Bool(true);
                item["updated_at"] = Attributes.Time(moment.Production.NewestStream(Broken.Ingestion).Span!.Value.Last);
            })),

        Defect.After("raw-object-not-transformed", $"The tickets of {Untransformed} were ingested, but never transformed.", moment =>
        {
            Forget(moment, Broken.Tickets, $"for tenant {Untransformed}");
            var bucket = moment.Production.Buckets[Broken.Bucket].Objects;
            foreach (var key in Keys(bucket, $"{Untransformed}/canonical/tickets/"))
            {
                bucket.Remove(key);
            }
        }),
        Defect.After("canonical-behind", "No run since the cutover has transformed the time entries of mesa-verde: what there is, the source has made.", moment =>
        {
            Forget(moment, Broken.TimeEntries, "for tenant mesa-verde");
            RemoveWritten(moment, "mesa-verde/canonical/time_entries/");
        }),
        Defect.After("canonical-misplaced", "Since the cutover the contacts of datawise-msp are transformed into a folder that nobody reads: canonical/contact.", moment =>
        {
            Forget(moment, Broken.Contacts, "No changes of contacts for tenant datawise-msp");
            var bucket = moment.Production.Buckets[Broken.Bucket].Objects;
            foreach (var stored in RemoveWritten(moment, "datawise-msp/canonical/contacts/"))
            {
                bucket.Put(stored with { Key = stored.Key.Replace("/contacts/", "/contact/", StringComparison.Ordinal) });
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

    private static void PutBackWatermark(Moment moment, string tenant, string serviceTable)
    {
        var (old, table) = (moment.Source.Tables["LastUpdated-prod"], moment.Production.Tables["LastUpdated"]);
        table.Put(old.Of(tenant).Select(item => item.Attributes()).Single(item => item["service_table"]!["S"]!.GetValue<string>() == serviceTable));
    }

    // What the source does not have, production has written since the cutover.
    private static List<StoredObject> RemoveWritten(Moment moment, string prefix)
    {
        var (old, bucket) = (moment.Source.Buckets["data-storage-msp"].Objects, moment.Production.Buckets[Broken.Bucket].Objects);
        List<StoredObject> written = [.. Keys(bucket, prefix).Where(key => old.Find(key) is null).Select(key => bucket.Find(key)!)];
        written.ForEach(stored => bucket.Remove(stored.Key));
        return written;
    }

    private static List<string> Keys(BucketObjects objects, string prefix) =>
        [.. objects.Sorted().Select(stored => stored.Key).Where(key => key.StartsWith(prefix, StringComparison.Ordinal))];
}
