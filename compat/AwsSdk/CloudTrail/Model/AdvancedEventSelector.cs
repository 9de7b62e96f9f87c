namespace Amazon.CloudTrail.Model;

public class AdvancedEventSelector
{
    public string Name { get; set; }

    public List<AdvancedFieldSelector> FieldSelectors { get; set; }
}
