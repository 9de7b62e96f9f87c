namespace Amazon.CloudWatch.Model;

public class DashboardEntry
{
    public string DashboardName { get; set; }

    public string DashboardArn { get; set; }

    public DateTime? LastModified { get; set; }

    public long? Size { get; set; }
}
