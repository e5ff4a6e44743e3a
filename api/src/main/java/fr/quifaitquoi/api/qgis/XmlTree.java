package fr.quifaitquoi.api.qgis;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML into a text, element by element. Not thread-safe. */
final class XmlTree {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private final StringWriter text = new StringWriter();
  private final XMLStreamWriter writer;

  /**
   * @param docType the declaration that goes before the root
   */
  XmlTree(String docType) {
    try {
      writer = FACTORY.createXMLStreamWriter(text);
      writer.writeDTD(docType);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element with attributes, name and value by turns. */
  XmlTree open(String name, String... attributes) {
    try {
      writer.writeStartElement(name);
      for (int i = 0; i < attributes.length; i += 2) {
        writer.writeAttribute(attributes[i], attributes[i + 1]);
      }
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Closes the element last opened. */
  XmlTree close() {
    try {
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element without content. */
  XmlTree empty(String name, String... attributes) {
    return open(name, attributes).close();
  }

  /** An element of text. */
  XmlTree text(String name, String content, String... attributes) {
    try {
      open(name, attributes);
      writer.writeCharacters(content);
      return close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What QGIS calls an option: a name and its value. */
  XmlTree option(String name, String value) {
    return empty("Option", "name", name, "type", "QString", "value", value);
  }

  /** All that was written. */
  @Override
  public String toString() {
    return text.toString();
  }
}
