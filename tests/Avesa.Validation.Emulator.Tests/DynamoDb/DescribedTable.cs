using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Avesa.Validation.Emulator.Model;

namespace Avesa.Validation.Emulator.Tests.DynamoDb;

[FromAwsDocs("https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeTable.html")]
public sealed class DescribedTable(TwoAccounts accounts) : IClassFixture<TwoAccounts>
{
    private readonly AmazonDynamoDBClient client = accounts.DynamoDb();

    [Fact]
    public async Task Shows_its_schema_and_settings()
    {
        var table = accounts.Source.AddTable("settings", "at", "N").With("""{"id":{"S":"ab"},"at":{"N":"12"}}""");
        table.Indexes.Add(new SecondaryIndex("by-owner", new KeyAttribute("owner", "S"), table.RangeKey, IsGlobal: true));
        table.DeletionProtection = true;
        table.StreamViewType = "NEW_IMAGE";
        table.KmsKeyArn = "arn:aws:kms:us-east-1:123456789012:key/1";
        table.Restore = new Model.RestoreSummary("arn:source", null, table.Created, InProgress: false);

        var described = (await client.DescribeTableAsync("settings", TestContext.Current.CancellationToken)).Table;

        described.TableArn.Should().Be("arn:aws:dynamodb:us-east-1:123456789012:table/settings");
        described.TableId.Should().Be(table.Id);
        described.TableStatus.Should().Be(TableStatus.ACTIVE);
        described.CreationDateTime.Should().Be(table.Created.UtcDateTime);
        described.KeySchema.Select(key => (key.AttributeName, key.KeyType.Value)).Should().Equal(("id", "HASH"), ("at", "RANGE"));
        described.AttributeDefinitions.Select(key => (key.AttributeName, key.AttributeType.Value)).Should().Equal(("id", "S"), ("at", "N"), ("owner", "S"));
        described.BillingModeSummary.BillingMode.Should().Be(BillingMode.PAY_PER_REQUEST);
        described.ItemCount.Should().Be(1);
        described.TableSizeBytes.Should().Be(2 + 2 + 2 + 2);
        described.GlobalSecondaryIndexes.Single().IndexName.Should().Be("by-owner");
        described.LocalSecondaryIndexes.Should().BeNull();
        described.StreamSpecification.StreamViewType.Should().Be(StreamViewType.NEW_IMAGE);
        described.SSEDescription.KMSMasterKeyArn.Should().Be(table.KmsKeyArn);
        described.RestoreSummary.SourceTableArn.Should().Be("arn:source");
        described.DeletionProtectionEnabled.Should().BeTrue();
        described.WarmThroughput.ReadUnitsPerSecond.Should().Be(12_000);
    }

    [Fact]
    public async Task Is_found_by_its_arn()
    {
        var table = accounts.Source.AddTable("by-arn");

        (await client.DescribeTableAsync(table.Arn, TestContext.Current.CancellationToken)).Table.TableName.Should().Be("by-arn");
    }

    [Fact]
    public async Task That_is_absent_is_not_found_and_named()
    {
        var describing = () => client.DescribeTableAsync("absent", TestContext.Current.CancellationToken);

        (await describing.Should().ThrowAsync<ResourceNotFoundException>()).WithMessage("Requested resource not found: Table: absent not found");
    }

    [Fact]
    public async Task Of_another_account_is_refused()
    {
        var table = accounts.Production.AddTable("theirs");

        var describing = () => client.DescribeTableAsync(table.Arn, TestContext.Current.CancellationToken);

        (await describing.Should().ThrowAsync<AmazonDynamoDBException>()).Which.ErrorCode.Should().Be("AccessDeniedException");
    }
}
