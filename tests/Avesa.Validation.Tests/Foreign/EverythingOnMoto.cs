using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.S3;
using Amazon.S3.Model;
using Avesa.Validation.Checks.Data;
using Avesa.Validation.Checks.Secrets;
using Avesa.Validation.Estate;
using Avesa.Validation.Reconciliation;
using Avesa.Validation.Tests.Checks;

namespace Avesa.Validation.Tests.Foreign;

/// <summary>
/// Two accounts of a moto server: one that its keys belong to, and one in which a role was assumed. Tables, buckets and secrets of both are compared as AWS's
/// would be.
/// </summary>
[Collection(nameof(MotoServer))]
public sealed class EverythingOnMoto(MotoServer moto) : IAsyncLifetime
{
    private static readonly MigratedTable Table = new("Tenants-prod", "Tenants", new KeyAttribute("tenant_id", "S"), null);
    private readonly MigratedBucket bucket = new($"old-{Guid.NewGuid():N}", $"new-{Guid.NewGuid():N}");
    private ForeignMigration migration = null!;

    public async ValueTask InitializeAsync() => migration = await ForeignMigration.On(moto.Url);

    public ValueTask DisposeAsync() => migration?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Is_compared_table_by_table_over_pages()
    {
        var items = Enumerable.Range(0, 12).Select(number => (Key: $"é{number}", Text: new string('x', 300_000))).ToList();
        await Fill(migration.SourceDynamoDb, Table.Source, items);
        await Fill(migration.ProductionDynamoDb, Table.Production, items);
        (await migration.Verify(new TableArrivedUnchanged(Table))).ShouldBeHeld("All 12 items of Tenants-prod and Tenants are equal");

        await Put(migration.SourceDynamoDb, Table.Source, "lost", "1");
        await Put(migration.ProductionDynamoDb, Table.Production, "new", "1");
        await Put(migration.ProductionDynamoDb, Table.Production, "é11", "2");
        (await migration.Verify(new TableArrivedUnchanged(Table))).ShouldBeBroken(
            ("""Tenants {"tenant_id":{"S":"lost"}}""", "only in the source"),
            ("""Tenants {"tenant_id":{"S":"new"}}""", "only in production"),
            ("""Tenants {"tenant_id":{"S":"é11"}}""", "text differs"));
    }

    [Fact]
    public async Task Is_compared_bucket_by_bucket()
    {
        // moto lists by code points, which is the order of UTF-8.
        List<(string, string)> odd =
        [
            ("folder/", ""), ("a", "1"), ("a-b", "2"), ("a/b", "3"), ("a b+c%20d&e<f>\"g\"", "4"), ("ä", "5"), ("a\u0308", "6"), ("\uFF5E", "7"), ("😀", "8"),
        ];
        await migration.SourceS3.PutBucketAsync(bucket.Source, TestContext.Current.CancellationToken);
        await migration.ProductionS3.PutBucketAsync(bucket.Production, TestContext.Current.CancellationToken);
        await Put(migration.SourceS3, bucket.Source, odd);
        await Put(migration.ProductionS3, bucket.Production, odd);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeHeld("All 9 objects");
        (await migration.Verify(new BucketArrivedUnchanged(bucket, Strength.Content))).ShouldBeHeld("All 9 objects");

        await Put(migration.SourceS3, bucket.Source, [("lost", "1")]);
        await Put(migration.ProductionS3, bucket.Production, [("new", "1"), ("ä", "6")]);
        (await migration.Verify(new BucketArrivedUnchanged(bucket))).ShouldBeBroken(
            ($"s3://{bucket.Production}/lost", "only in the source"),
            ($"s3://{bucket.Production}/new", "only in production"),
            ($"s3://{bucket.Production}/ä", "other content of the same size in production"));
    }

    [Fact]
    public async Task Is_compared_with_the_metadata_of_its_objects()
    {
        foreach (var (client, name) in new[] { (migration.SourceS3, bucket.Source), (migration.ProductionS3, bucket.Production) })
        {
            await client.PutBucketAsync(name, TestContext.Current.CancellationToken);
            var described = new PutObjectRequest { BucketName = name, Key = "a/ü.txt", ContentBody = "1", ContentType = "text/csv", UseChunkEncoding = false };
            described.Headers.ContentDisposition = "inline";
            described.Headers.CacheControl = "no-store";
            described.Metadata.Add("Owner", "data");
            await client.PutObjectAsync(described, TestContext.Current.CancellationToken);
        }

        (await migration.Verify(new MetadataArrivedUnchanged(bucket, 10))).ShouldBeHeld("The metadata of all 1 objects");

        // What the plan does takes metadata along; what is put anew has none.
        var copy = new CopyObjectRequest { SourceBucket = bucket.Production, SourceKey = "a/ü.txt", DestinationBucket = bucket.Production, DestinationKey = "b" };
        await migration.ProductionS3.CopyObjectAsync(copy, TestContext.Current.CancellationToken);
        copy.SourceBucket = copy.DestinationBucket = bucket.Source;
        await migration.SourceS3.CopyObjectAsync(copy, TestContext.Current.CancellationToken);
        (await migration.Verify(new MetadataArrivedUnchanged(bucket, 10))).ShouldBeHeld("The metadata of all 2 objects");

        await Put(migration.ProductionS3, bucket.Production, [("a/ü.txt", "1")]);
        (await migration.Verify(new MetadataArrivedUnchanged(bucket, 10))).ShouldBeBroken(($"s3://{bucket.Production}/a/ü.txt", "without Cache-Control, Content-Disposition, x-amz-meta-owner; another Content-Type"));
    }

    [Fact]
    public async Task Is_compared_secret_by_secret()
    {
        var names = new SecretNames("tenant/{tenant_id}/prod");
        foreach (var key in (string[])[migration.SourceKey, migration.ProductionKey])
        {
            await Secret(key, "tenant/acme/prod", "SecretString", "acme's");
            await Secret(key, "tenant/zeta/prod", "SecretBinary", "AP8B");
        }

        (await migration.Verify(new SecretNamesAreTheSame(names))).ShouldBeHeld("All 2 secrets");
        (await migration.Verify(new SecretValuesAreTheSame(names))).ShouldBeHeld("All 2 secrets");

        await Secret(migration.SourceKey, "tenant/lost/prod", "SecretString", "1");
        await Secret(migration.ProductionKey, "tenant/new/prod", "SecretString", "1");
        await Secret(migration.SourceKey, "tenant/bytes/prod", "SecretBinary", "AP8B");
        await Secret(migration.ProductionKey, "tenant/bytes/prod", "SecretBinary", "AP8C");
        (await migration.Verify(new SecretNamesAreTheSame(names))).ShouldBeBroken(("tenant/lost/prod", "only in the source"), ("tenant/new/prod", "only in production"));
        (await migration.Verify(new SecretValuesAreTheSame(names))).ShouldBeBroken(
            ("tenant/lost/prod", "only in the source"), ("tenant/new/prod", "only in production"), ("tenant/bytes/prod", "another value in production"));
    }

    // No client here can write secrets, and moto takes the account from the key without looking at the signature.
    private async Task Secret(string key, string name, string kind, string value)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, moto.Url) { Content = new StringContent($$"""{"Name":"{{name}}","{{kind}}":"{{value}}"}""", null, "application/x-amz-json-1.1") };
        request.Headers.Add("X-Amz-Target", "secretsmanager.CreateSecret");
        request.Headers.TryAddWithoutValidation("Authorization", $"AWS4-HMAC-SHA256 Credential={key}/20300101/us-east-1/secretsmanager/aws4_request, SignedHeaders=host, Signature=0");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Should().Contain("VersionId");
    }

    private static async Task Fill(AmazonDynamoDBClient client, string table, IEnumerable<(string Key, string Text)> items)
    {
        await client.CreateTableAsync(
            new CreateTableRequest
            {
                TableName = table,
                BillingMode = BillingMode.PAY_PER_REQUEST,
                AttributeDefinitions = [new("tenant_id", ScalarAttributeType.S)],
                KeySchema = [new("tenant_id", KeyType.HASH)],
            },
            TestContext.Current.CancellationToken);
        foreach (var (key, text) in items)
        {
            await Put(client, table, key, text);
        }
    }

    private static Task<PutItemResponse> Put(AmazonDynamoDBClient client, string table, string key, string text) => client.PutItemAsync(
        table,
        new() { ["tenant_id"] = new AttributeValue(key), ["text"] = new AttributeValue(text), ["set"] = new AttributeValue { NS = ["1", "2", "1.5"] } },
        TestContext.Current.CancellationToken);

    private static async Task Put(AmazonS3Client client, string bucket, IEnumerable<(string Key, string Content)> objects)
    {
        foreach (var (key, content) in objects)
        {
            await client.PutObjectAsync(new PutObjectRequest { BucketName = bucket, Key = key, ContentBody = content, UseChunkEncoding = false }, TestContext.Current.CancellationToken);
        }
    }
}
