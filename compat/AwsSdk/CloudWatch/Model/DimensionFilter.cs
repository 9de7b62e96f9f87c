namespace Amazon.CloudWatch.Model;

public class DimensionFilter
{
    public string Name { get; set; }

    public string Value { get; set; }
}
