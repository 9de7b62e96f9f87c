using System.Diagnostics;
using System.Globalization;
using System.Text;
using Avesa.Validation.Accounts;
using Avesa.Validation.Estate;
using Avesa.Validation.Inventory.Scanning;
using Avesa.Validation.Reconciliation.Tables;
using Avesa.Validation.Settings;

namespace Avesa.Validation.Benchmarks.Tables;

/// <summary>The peak of a process that compares two generated tables, whole: profiles, SDK, ledger and all. The tables are in another process.</summary>
internal static class MemoryOfAComparison
{
    private const string SourceId = "123456789012";
    private const string ProductionId = "987654321098";

    /// <summary>Compares a small and a large pair of tables in a process each, and says by how much their peaks differ.</summary>
    /// <param name="small">Items of the small tables.</param>
    /// <param name="large">Items of the large ones.</param>
    public static async Task Run(long small, long large)
    {
        var smallest = await Peak(small, 0);
        var equal = await Peak(large, 0);
        var different = await Peak(large, 100);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
            {smallest,9:0.0}  MB at most, tables of {small:N0} equal items
            {equal,9:0.0}  MB at most, tables of {large:N0} equal items: {equal - smallest:0.0} MB more
            {different,9:0.0}  MB at most, tables of {large:N0} items, one in 100 different: {different - smallest:0.0} MB more
            """));
    }

    /// <summary>The other process: compares what two endpoints have.</summary>
    public static async Task Compare(string source, string production)
    {
        var folder = Directory.CreateTempSubdirectory("avesa-benchmark-");
        var credentials = Path.Combine(folder.FullName, "credentials");
        await File.WriteAllTextAsync(credentials, Profile("source", source) + Profile("production", production));
        var options = new ConnectionOptions { LoopbackOnly = true, CredentialsFile = credentials };
        var ledger = new CallLedger();
        using (var left = AccountConnection.Open(new AccountSettings(AccountSide.Source, "source", SourceId, "us-east-1"), options, ledger))
        using (var right = AccountConnection.Open(new AccountSettings(AccountSide.Production, "production", ProductionId, "us-east-1"), options, ledger))
        {
            var migration = new Migration(
                new SourceAccount(left, TimeProvider.System, default), new ProductionAccount(right, TimeProvider.System, default), null, null, TimeProvider.System);
            var outcome = await ReconciledTables.Of(migration, new MigratedTable("old", "new", new KeyAttribute("id", "S"), null));
            Console.Error.WriteLine(TableVerdict.Of(outcome).Because);
        }

        folder.Delete(recursive: true);
        using var process = Process.GetCurrentProcess();
        Console.WriteLine((process.PeakWorkingSet64 / 1e6).ToString(CultureInfo.InvariantCulture));
    }

    private static string Profile(string name, string url) => $"[{name}]\nendpoint_url = {url}\naws_access_key_id = AKIA\naws_secret_access_key = secret\n\n";

    private static async Task<double> Peak(long items, int changedEach)
    {
        using var source = Endpoint(SourceId, items, 0);
        using var production = Endpoint(ProductionId, items, changedEach);
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["tables", "compare", source.Url, production.Url]) { RedirectStandardOutput = true };

        // As the runtime configuration of the command and of the checklists has it.
        start.Environment["DOTNET_GCGen0MaxBudget"] = "0x800000";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        using var process = Process.Start(start)!;
        var peak = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return double.Parse(peak, CultureInfo.InvariantCulture);
    }

    private static CannedEndpoint Endpoint(string account, long items, int changedEach)
    {
        var table = new CannedTable(items, changedEach);
        return new CannedEndpoint((operation, request, page) => operation switch
        {
            "Scan" => (page[..table.Page(request.Span, page.Span)], false),
            "BatchGetItem" => (table.Batch(request), false),
            "DescribeTable" => (Bytes($$$"""
                {"Table":{"TableName":"t","TableArn":"a","TableStatus":"ACTIVE","CreationDateTime":1,"ItemCount":{{{items}}},"TableSizeBytes":{{{items * 40}}},"AttributeDefinitions":[{"AttributeName":"id","AttributeType":"S"}],"KeySchema":[{"AttributeName":"id","KeyType":"HASH"}]}}
                """), false),
            _ => (Bytes($"""
                <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult><Arn>arn:aws:iam::{account}:user/u</Arn><UserId>U</UserId><Account>{account}</Account></GetCallerIdentityResult></GetCallerIdentityResponse>
                """), true),
        });
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
